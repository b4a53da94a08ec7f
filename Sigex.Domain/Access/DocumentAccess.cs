using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Access;

/// <summary>Who may do what with a document (contract 4.7). Whatever no row allows is denied (rule ACC-02).</summary>
/// <remarks>
/// "Head" is the first head alone and no system is "listed" as long as organisations have no settings in which they
/// could name others.
/// </remarks>
public static class DocumentAccess
{
    /// <summary>Information and settings of the document (contract 4.7.1).</summary>
    public static Decision ToSee(Document document, Caller caller) =>
        RowThatOpens(document, caller) is { } row ? Decision.Allow(row) : Closed(caller);

    /// <summary>Adding a signature (contract 4.7.3): the caller, the signer or a requirement opens a private document.</summary>
    public static Decision ToSign(Document document, Caller caller, Candidate signer)
    {
        if (RowThatOpens(document, caller) is { } row)
        {
            return Decision.Allow(row);
        }

        if (RowThatOpens(document, signer.AsCaller()) is { } ofSigner)
        {
            return Decision.Allow($"signer: {ofSigner}");
        }

        return document.Settings.NamesNext(signer, document.Signatures.Count)
            ? Decision.Allow("satisfies signersRequirements")
            : Closed(caller);
    }

    /// <summary>Changing the settings, and seeing the addresses of mails (contract 4.7.4, 3.4).</summary>
    public static Decision ToChangeSettings(Document document, Caller caller) =>
        RowOfSigners(document, caller) is { } row ? Decision.Allow(row) : Closed(caller);

    private static Decision Closed(Caller caller) => Decision.Deny(
        "no row matches",
        caller is Caller.Anonymous ? AccessRefusals.AuthenticationRequired : AccessRefusals.AccessDenied);

    private static string? RowThatOpens(Document document, Caller caller)
    {
        if (!document.Settings.Private)
        {
            return "public";
        }

        return SpecialMode(document) ?? RowOfSigners(document, caller) ?? RowOfRules(document, caller);
    }

    // Both modes end by themselves: with the first signature, and when there are enough of them.
    private static string? SpecialMode(Document document)
    {
        if (document.Settings.PublicDuringPreregistration && document.Signatures.Count == 0)
        {
            return "publicDuringPreregistration";
        }

        return document.Signatures.Count < document.Settings.PublicWhileLessThanSignatures
            ? "publicWhileLessThanSignatures"
            : null;
    }

    private static string? RowOfSigners(Document document, Caller caller) => caller switch
    {
        Caller.Person(var iin) when document.Signatures.Any(s => s.IsOf(iin, bin: null)) => "signed by this person",
        Caller.Employee e when document.Signatures.Any(s => s.IsOf(e.Iin, e.Bin)) => "signed by this employee",
        Caller.Employee e when FirstHead.Is(e) && document.Signatures.Any(s => s.Bin == e.Bin) =>
            "signed by some employee of the BIN",
        _ => null,
    };

    private static string? RowOfRules(Document document, Caller caller)
    {
        var rules = document.Settings.DocumentAccess;
        return caller switch
        {
            Caller.Person(var iin) when rules.Any(rule => rule.Bin is null && rule.Iin == iin) => "documentAccess {iin}",
            Caller.Employee e when rules.Any(rule => rule.Bin is null && rule.Iin == e.Iin) => "documentAccess {iin}",
            Caller.Employee e when rules.Any(rule => rule.Bin == e.Bin && rule.Iin == e.Iin) =>
                "documentAccess {iin, bin}",
            Caller.Employee e when FirstHead.Is(e) && rules.Any(rule => rule.Bin == e.Bin) => "documentAccess {bin}",
            _ => null,
        };
    }
}
