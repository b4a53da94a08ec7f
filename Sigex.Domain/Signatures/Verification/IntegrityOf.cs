using Sigex.Domain.Containers;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Xml;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>What the answers say about the file alone. Never intact while one question about it is open.</summary>
internal static class IntegrityOf
{
    /// <summary>The questions about form and mathematics; the others are about trust.</summary>
    private static readonly HashSet<string> Checks = new(StringComparer.Ordinal)
    {
        "signed-attributes", "signed-references", "signer-certificate", "algorithms", "content", "signature-value",
        "signing-certificate", "signed-files", "container", "signature-policy",
    };

    // What weighs most comes first: where one thing is broken, nothing that is merely absent excuses it.
    private static readonly Integrity[] ByWeight =
        [Integrity.Broken, Integrity.Malformed, Integrity.Unsupported, Integrity.ContentMissing];

    /// <summary>Of a file with several signers: intact only where every part is.</summary>
    public static Integrity Together(IEnumerable<Integrity> parts)
    {
        var found = parts.ToHashSet();
        return Array.Find([.. ByWeight, Integrity.NoSignature, Integrity.NotSignedData], found.Contains);
    }

    public static Integrity Unread(Refusal reason) =>
        reason == SignatureRefusals.NoSigner || reason == XmlRefusals.NoSignature || reason == ContainerRefusals.NoSignature
            ? Integrity.NoSignature
        : reason == ContainerRefusals.KindNotSupported ? Integrity.Unsupported
        : reason == SignatureRefusals.NotSignedData ? Integrity.NotSignedData
        : Integrity.Malformed;

    public static Integrity Of(IReadOnlyCollection<(string Check, CheckAnswer Answer)> answers)
    {
        var found = answers.Where(one => Checks.Contains(one.Check)).Select(one => Of(one.Answer)).ToHashSet();
        var heaviest = Array.FindIndex(ByWeight, found.Contains);
        return heaviest >= 0 ? ByWeight[heaviest]
            : answers.Any(one => one.Check == "signature-value") ? Integrity.Intact
            : Integrity.Unsupported;
    }

    private static Integrity Of(CheckAnswer answer) => (answer.Finding, answer.SubIndication) switch
    {
        (Finding.Good, _) => Integrity.Intact,
        (Finding.Fault { Reason: var reason }, _) when reason == XmlRefusals.Properties => Integrity.Broken,
        (Finding.Fault, SubIndications.HashFailure or SubIndications.ValueFailure) => Integrity.Broken,
        (Finding.Fault, _) => Integrity.Malformed,
        (_, SubIndications.ContentNotFound) => Integrity.ContentMissing,
        _ => Integrity.Unsupported,
    };
}
