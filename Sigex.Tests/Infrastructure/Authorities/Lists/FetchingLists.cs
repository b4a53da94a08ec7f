using System.Globalization;
using System.Net;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Authorities.Lists;
using Sigex.Infrastructure.Outgoing;
using Sigex.Tests.Support;
using Sigex.Tests.Support.Family;
using Sigex.Tests.Support.Sandbox;

namespace Sigex.Tests.Infrastructure.Authorities.Lists;

/// <summary>From a real server into memory and onto the disk, on the days that the clock of the test shows.</summary>
public sealed class FetchingLists : IAsyncLifetime
{
    private static readonly FamilyAuthority Family = FamilyAuthority.Rsa;
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Certificate Person = Family.Issue("Person", ["1.3.6.1.5.5.7.3.4"]);

    private static readonly ListWriter Full = new() { Issuer = Family.Root, Hand = Family.RootHand, ThisUpdate = Monday.AddHours(-1) };

    private readonly SandboxHost.StoppedClock _clock = new(Monday);
    private readonly string _data = Directory.CreateTempSubdirectory("sigex-lists-").FullName;
    private ListServer _server = null!;
    private Installation _installation = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ListServer.StartAsync();
        _server.Put("/full.crl", Full.List());
        _installation = Open("/full.crl");
    }

    public async ValueTask DisposeAsync()
    {
        _installation.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task A_list_is_fetched_once_and_then_used_from_the_cache()
    {
        Assert.Null(_installation.Finding);

        Assert.Null(Assert.Single(await _installation.RunAsync()).Fault);
        Assert.Empty(await _installation.RunAsync());

        Assert.IsType<StatusFinding.Good>(_installation.Finding);
        Assert.Equal(["/full.crl"], _server.Asked);
    }

    [Fact]
    public async Task A_list_is_replaced_ahead_of_its_end()
    {
        await _installation.RunAsync();
        _server.Put("/full.crl", (Full with
        {
            ThisUpdate = Monday.AddHours(20),
            Entries = [new Listed(Person, Monday.AddHours(19), 1)],
        }).List());

        _clock.Now = Monday.AddDays(1);
        await _installation.RunAsync();

        Assert.IsType<StatusFinding.Revoked>(_installation.Finding);
    }

    [Fact]
    public async Task A_list_that_ends_soon_is_asked_for_well_before()
    {
        _server.Put("/full.crl", (Full with { NextUpdate = Monday.AddHours(4) }).List());
        await _installation.RunAsync();

        _clock.Now = Monday.AddHours(1);
        Assert.Empty(await _installation.RunAsync());
        _clock.Now = Monday.AddHours(2);
        Assert.Single(await _installation.RunAsync());
    }

    [Fact]
    public async Task A_delta_is_joined_with_its_list()
    {
        _server.Put("/delta.crl", (Full with
        {
            Number = 5,
            BaseNumber = 10,
            ThisUpdate = Monday,
            Entries = [new Listed(Person, Monday.AddMinutes(-5), 1)],
        }).List());
        using var installation = Open("/full.crl", "/delta.crl");

        Assert.Equal(2, (await installation.RunAsync()).Count);

        Assert.Equal(Monday.AddMinutes(-5), Assert.IsType<StatusFinding.Revoked>(installation.Finding).At);
    }

    [Fact]
    public async Task A_restart_needs_no_network()
    {
        await _installation.RunAsync();

        using var again = Open("/full.crl");

        Assert.IsType<StatusFinding.Good>(again.Finding);
        Assert.Empty(await again.RunAsync());
        Assert.Single(_server.Asked);
    }

    [Fact]
    public async Task What_was_changed_on_the_disk_is_not_used()
    {
        await _installation.RunAsync();
        var file = Assert.Single(Directory.GetFiles(_data, "*", SearchOption.AllDirectories));
        var content = File.ReadAllBytes(file);
        content[^1] ^= 1;
        File.WriteAllBytes(file, content);

        using var again = Open("/full.crl");

        Assert.Null(again.Finding);
        Assert.Single(await again.RunAsync());
        Assert.IsType<StatusFinding.Good>(again.Finding);
    }

    [Fact]
    public async Task An_older_list_replaces_nothing()
    {
        _server.Put("/full.crl", (Full with { Entries = [new Listed(Person, Monday.AddDays(-1), 1)] }).List());
        await _installation.RunAsync();
        _server.Put("/full.crl", (Full with { ThisUpdate = Monday.AddDays(-2) }).List());

        _clock.Now = Monday.AddDays(1);
        Assert.Equal("older-than-kept", Assert.Single(await _installation.RunAsync()).Fault);

        Assert.IsType<StatusFinding.Revoked>(_installation.Finding);
    }

    [Fact]
    public async Task A_list_that_nobody_replaces_is_judged_by_its_own_dates()
    {
        await _installation.RunAsync();
        _server.Pages.Clear();

        _clock.Now = Monday.AddDays(6);
        Assert.Equal("http-404", Assert.Single(await _installation.RunAsync()).Fault);
        Assert.IsType<StatusFinding.Good>(_installation.Finding);

        _clock.Now = Monday.AddDays(8);
        await _installation.RunAsync();
        Assert.IsType<StatusFinding.Unusable>(_installation.Finding);
    }

    [Theory]
    [InlineData("redirect", "http-302")]
    [InlineData("drip", "too-slow")]
    [InlineData("endless", "too-large")]
    [InlineData("page", "not-a-list")]
    [InlineData("stranger", "not-of-authority")]
    [InlineData("silent", "timeout")]
    public async Task What_goes_wrong_on_the_way_says_nothing_and_is_not_kept(string what, string code)
    {
        _server.Put("/elsewhere.crl", Full.List());
        _server.Pages["/full.crl"] = context => SpoilAsync(context, what);

        Assert.Equal(code, Assert.Single(await _installation.RunAsync()).Fault);

        Assert.Null(_installation.Finding);
        Assert.Equal(["/full.crl"], _server.Asked);
        Assert.Empty(Directory.GetFiles(_data, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_failure_is_tried_again_after_pauses_that_grow()
    {
        _server.Pages.Clear();
        var turns = new List<DateTimeOffset>();
        for (; _clock.Now < Monday.AddMinutes(30); _clock.Now += TimeSpan.FromSeconds(5))
        {
            if ((await _installation.RunAsync()).Count > 0)
            {
                turns.Add(_clock.Now);
            }
        }

        var pauses = turns.Zip(turns.Skip(1), (one, next) => next - one).ToList();
        Assert.InRange(turns.Count, 5, 8);
        Assert.InRange(pauses[0].TotalSeconds, 22, 30);
        Assert.All(pauses.Zip(pauses.Skip(1)), pair => Assert.True(pair.Second > pair.First));

        _server.Put("/full.crl", Full.List());
        _clock.Now += TimeSpan.FromHours(1);
        Assert.Null(Assert.Single(await _installation.RunAsync()).Fault);
    }

    [Fact]
    public async Task The_other_address_of_a_list_is_asked_where_the_first_fails()
    {
        using var installation = Open($"/away.crl {_server.At("/full.crl")}");

        Assert.Null(Assert.Single(await installation.RunAsync()).Fault);

        Assert.Equal(["/away.crl", "/full.crl"], _server.Asked);
        Assert.IsType<StatusFinding.Good>(installation.Finding);
    }

    [Fact]
    public async Task An_authority_that_the_operator_emptied_is_not_asked_about()
    {
        using var installation = Open();

        Assert.Empty(await installation.RunAsync());

        Assert.Equal(0, _server.Connections);
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_not_dialled()
    {
        using var installation = Open(isInternal: false, "/full.crl");

        Assert.Equal("address-not-public", Assert.Single(await installation.RunAsync()).Fault);

        Assert.Equal(0, _server.Connections);
    }

    [Fact]
    public async Task A_name_that_leads_inside_only_later_is_dialled_where_it_was_judged()
    {
        // TEST-NET addresses are not public for us; this one is, and nobody answers there.
        _server.Addresses = [[IPAddress.Parse("95.59.124.1")], [IPAddress.Loopback]];
        using var installation = Open(isInternal: false, "/full.crl");

        Assert.NotNull(Assert.Single(await installation.RunAsync()).Fault);

        Assert.Equal(1, _server.NamesAsked);
        Assert.Equal(0, _server.Connections);
    }

    [Fact]
    public async Task The_health_of_each_server_is_remembered()
    {
        await _installation.RunAsync();

        var line = Assert.Single(_installation.Health.Current, line => line.Address == _server.At("/"));
        Assert.Equal((AuthorityService.RevocationList, AuthorityOwner.Configured), (line.Service, line.Owner));
        Assert.Equal(ServiceLight.Green, line.LightSince(Monday.AddMinutes(-20)));
        Assert.Contains(_installation.Health.Current, other =>
            other.Address == new Uri("http://crl.pki.gov.kz/") && other.LightSince(Monday.AddMinutes(-20)) == ServiceLight.White);
    }

    private Task SpoilAsync(Microsoft.AspNetCore.Http.HttpContext context, string what)
    {
        switch (what)
        {
            case "redirect":
                context.Response.Redirect("/elsewhere.crl");
                return Task.CompletedTask;
            case "drip":
                return ListServer.PourAsync(context, 1, TimeSpan.FromMilliseconds(20));
            case "endless":
                return ListServer.PourAsync(context, 16 * 1024, TimeSpan.Zero);
            case "silent":
                return Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            case "page":
                return context.Response.Body.WriteAsync("<html>log in</html>"u8.ToArray()).AsTask();
            default:
                return context.Response.Body.WriteAsync((Full with { Hand = Family.StrangeHand }).List()).AsTask();
        }
    }

    private Installation Open(params string[] entries) => Open(isInternal: true, entries);

    private Installation Open(bool isInternal, params string[] entries) => new(
        _server, _clock, _data, isInternal, [.. entries.Select(entry => string.Create(CultureInfo.InvariantCulture, $"http://lists.test:{_server.Port}{entry}"))]);

    /// <summary>What the host puts together, with the names of the test.</summary>
    private sealed class Installation : ITrustStore, IDisposable
    {
        private static readonly Patience Short = new()
        {
            ToConnect = TimeSpan.FromSeconds(0.5),
            Lists = new Patience
            {
                ToFirstByte = TimeSpan.FromSeconds(3),
                InAll = TimeSpan.FromSeconds(20),
                Grace = TimeSpan.FromSeconds(0.2),
                MostBytes = 1024 * 1024,
            },
        };

        private readonly TimeProvider _clock;
        private readonly OutgoingCalls _outgoing;
        private readonly KeptLists _kept;
        private readonly ListRefresh _refresh;

        public Installation(ListServer server, TimeProvider clock, string data, bool isInternal, IList<string> entries)
        {
            var options = new AuthorityOptions();
            options.RevocationLists[Family.Root.Sha256] = entries;
            if (isInternal)
            {
                options.Internal.Add(server.At("/"));
            }

            var addresses = new AuthorityAddresses(options, []);
            var allowed = new AllowedAddresses(addresses.Allowed);
            _clock = clock;
            _outgoing = new OutgoingCalls(allowed, server, Short, clock);
            _kept = new KeptLists(new ListFolder(Path.Combine(data, "lists"), 1024 * 1024), clock);
            Health = new ServiceHealth(clock, addresses);
            _refresh = new ListRefresh(this, new ListSources(addresses, allowed), _kept, _outgoing, Health, clock);
        }

        public TrustStore Current => Family.Trust;

        public ServiceHealth Health { get; }

        /// <summary>What is known of the person now, null where nothing is.</summary>
        public StatusFinding? Finding =>
            RevocationListJudgement.Judge(_kept.Of(Family.Root), Person, Family.Root, _clock.GetUtcNow());

        public Task<IReadOnlyList<ListLine>> RunAsync() => _refresh.RunDueAsync(TestContext.Current.CancellationToken);

        public void Dispose() => _outgoing.Dispose();
    }
}
