using Sigex.Domain.Access;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Parties;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Access;

/// <summary>Written from the tables 4.7.1 and 4.7.4 of the contract, not from the code.</summary>
public sealed class SeeingADocument
{
    private static readonly DocumentSettings Private = new() { Private = true };

    private static readonly Dictionary<string, Caller> Callers = new()
    {
        ["anonymous"] = new Caller.Anonymous(),
        ["Aigul"] = new Caller.Person(Given.Aigul),
        ["Berik"] = new Caller.Person(Given.Berik),
        ["Dana"] = new Caller.Person(Given.Dana),
        ["Aigul of Steppe"] = new Caller.Employee(Given.Aigul, Given.Steppe, [Given.MaySign]),
        ["Berik of Steppe"] = new Caller.Employee(Given.Berik, Given.Steppe, [Given.MaySign]),
        ["Dana of Steppe"] = new Caller.Employee(Given.Dana, Given.Steppe, [Given.MaySign]),
        ["Dana of River"] = new Caller.Employee(Given.Dana, Given.River, [Given.MaySign]),
        ["head of Steppe"] = new Caller.Employee(Given.Dana, Given.Steppe, [Given.FirstHead]),
        ["head of River"] = new Caller.Employee(Given.Dana, Given.River, [Given.FirstHead]),
        ["system of Steppe"] = new Caller.InformationSystem(Given.Steppe, 0, ""),
    };

    /// <summary>Settings, and who may see what Aigul signed for herself and Berik for Steppe.</summary>
    public static TheoryData<DocumentSettings, string[]> Rows => new()
    {
        { DocumentSettings.Open, [.. Callers.Keys] },
        { Private, ["Aigul", "Berik of Steppe", "head of Steppe"] },
        { Private with { PublicWhileLessThanSignatures = 3 }, [.. Callers.Keys] },
        { Private with { PublicWhileLessThanSignatures = 2 }, ["Aigul", "Berik of Steppe", "head of Steppe"] },
        {
            Private with { DocumentAccess = [new AccessRule(Given.Dana, null)] },
            ["Aigul", "Berik of Steppe", "Dana", "Dana of Steppe", "Dana of River", "head of Steppe", "head of River"]
        },
        {
            Private with { DocumentAccess = [new AccessRule(Given.Dana, Given.River)] },
            ["Aigul", "Berik of Steppe", "Dana of River", "head of Steppe", "head of River"]
        },
        {
            Private with { DocumentAccess = [new AccessRule(Given.Berik, Given.River)] },
            ["Aigul", "Berik of Steppe", "head of Steppe", "head of River"]
        },
        {
            Private with { DocumentAccess = [new AccessRule(null, Given.River)] },
            ["Aigul", "Berik of Steppe", "head of Steppe", "head of River"]
        },
    };

    [Theory, MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void It_opens_to_those_of_the_table_and_to_nobody_else(DocumentSettings settings, string[] seeing)
    {
        var contract = Contract(settings);

        Assert.Equal(
            seeing.Order(), Callers.Where(c => DocumentAccess.ToSee(contract, c.Value).IsAllowed).Select(c => c.Key).Order());
    }

    [Fact]
    public void A_stranger_is_denied_and_somebody_unknown_is_asked_to_sign_in()
    {
        var contract = Contract(Private);

        Assert.Equal(AccessRefusals.AccessDenied, DocumentAccess.ToSee(contract, Callers["Dana"]).Objection);
        Assert.Equal(AccessRefusals.AccessDenied, DocumentAccess.ToSee(contract, Callers["system of Steppe"]).Objection);
        Assert.Equal(
            AccessRefusals.AuthenticationRequired, DocumentAccess.ToSee(contract, Callers["anonymous"]).Objection);
    }

    [Theory]
    [InlineData("Aigul", "signed by this person")]
    [InlineData("Berik of Steppe", "signed by this employee")]
    [InlineData("head of Steppe", "signed by some employee of the BIN")]
    [InlineData("Dana", "no row matches")]
    public void The_decision_names_the_row_that_decided(string caller, string row) =>
        Assert.Equal(row, DocumentAccess.ToSee(Contract(Private), Callers[caller]).Rule);

    [Fact]
    public void Settings_are_changed_by_signers_and_by_the_head_and_never_by_rules()
    {
        var contract = Contract(Private with { DocumentAccess = [new AccessRule(Given.Dana, null), new AccessRule(null, Given.River)] });

        Assert.Equal(
            ["Aigul", "Berik of Steppe", "head of Steppe"],
            Callers.Where(c => DocumentAccess.ToChangeSettings(contract, c.Value).IsAllowed).Select(c => c.Key));
    }

    [Fact]
    public void A_public_document_is_open_and_its_settings_are_not()
    {
        var contract = Contract(DocumentSettings.Open);

        Assert.False(DocumentAccess.ToChangeSettings(contract, Callers["anonymous"]).IsAllowed);
        Assert.False(DocumentAccess.ToChangeSettings(contract, Callers["Dana"]).IsAllowed);
    }

    private static Document Contract(DocumentSettings settings)
    {
        var contract = Given.SignedContract(settings);
        Given.Accepted(contract.Add(Given.SignatureOf(Given.Berik, of: Given.Steppe), null, Given.Noon));
        return contract;
    }
}
