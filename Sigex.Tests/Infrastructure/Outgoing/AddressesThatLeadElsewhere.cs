using System.Text.Json;
using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Outgoing;
using Sigex.Tests.Support;
using Sigex.Tests.Vectors;

namespace Sigex.Tests.Infrastructure.Outgoing;

/// <summary>The list "outgoing-urls" of the suites, for everything that we ever ask for (rules NET-02 to NET-05).</summary>
public sealed class AddressesThatLeadElsewhere
{
    public static TheoryData<string> Purposes() => [.. Enum.GetNames<Purpose>()];

    [Theory]
    [MemberData(nameof(Purposes))]
    public async Task Are_not_on_the_list_and_cause_no_question_and_no_connection(string name)
    {
        Assert.SkipWhen(SuiteLocator.Folder is null, SuiteLocator.Absent);
        var purpose = Enum.Parse<Purpose>(name);
        await using var server = await ListServer.StartAsync();
        var addresses = new AuthorityAddresses(new AuthorityOptions(), []);
        var allowed = new AllowedAddresses(() =>
            [.. addresses.Allowed(), .. Enum.GetValues<Purpose>().Select(any => new AllowedAddress(any, new Origin("http", "ok.test", 80)))]);
        using var calls = new OutgoingCalls(allowed, server, Patience.Usual, TimeProvider.System);

        var attacks = Attacks();
        foreach (var attack in attacks)
        {
            Assert.Null(allowed.Find(purpose, attack));
            if (Uri.TryCreate(attack, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https" })
            {
                await AssertRefusedAsync(calls, purpose, address);
            }
        }

        Assert.Equal(46, attacks.Count);
        Assert.NotNull(allowed.Find(purpose, "http://ok.test/list"));
        Assert.Equal((0, 0), (server.NamesAsked, server.Connections));
    }

    // A lenient reader makes an address that is allowed out of a few of them; those never come so far (NET-04 goes first).
    private static async Task AssertRefusedAsync(OutgoingCalls calls, Purpose purpose, Uri address)
    {
        if (Origin.Of(address) != new Origin("http", "ok.test", 80))
        {
            Assert.Equal(Silence.AddressNotAllowed, await calls.GetAsync(purpose, address, TestContext.Current.CancellationToken));
        }
    }

    private static List<string> Attacks() =>
        JsonSerializer.Deserialize<List<string>>(File.ReadAllBytes(SuiteLocator.At("input-attacks", "lists/outgoing-urls.json")))!;
}
