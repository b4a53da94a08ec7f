using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures.Xml;

namespace Sigex.Domain.Signatures.Verification.Etsi;

/// <summary>The names that ETSI TS 119 102-2 V1.2.1 gives to things; the clause stands beside each group.</summary>
internal static class EtsiUri
{
    public const string Report = "http://uri.etsi.org/19102/v1.2.1#";
    public const string TrustedLists = "http://uri.etsi.org/02231/v2#";
    public const string Signature = XmlNames.Signature;

    /// <summary>4.3.11: without, and with proofs of time.</summary>
    public const string BasicProcess = "urn:etsi:019102:validationprocess:Basic";
    public const string LongTermProcess = "urn:etsi:019102:validationprocess:LTVM";

    /// <summary>4.3.5.4.2</summary>
    public const string Applied = "urn:etsi:019102:constraintStatus:applied";

    /// <summary>4.4.4</summary>
    public const string Certificate = "urn:etsi:019102:validationObject:certificate";
    public const string StatusAnswer = "urn:etsi:019102:validationObject:OCSPResponse";
    public const string Timestamp = "urn:etsi:019102:validationObject:timestamp";

    /// <summary>4.4.6.2: found while validating, or handed in by whoever asked, as our journal is.</summary>
    public const string ProofFound = "urn:etsi:019102:poetype:validation";
    public const string ProofGiven = "urn:etsi:019102:poetype:provided";

    /// <summary>Names of our own, for what the standard leaves to the policy.</summary>
    public const string Clause = "urn:sigex:clause";
    public const string Integrity = "urn:sigex:integrity";

    // RFC 5280, 5.3.1, by number; the standard takes over the names.
    private static readonly string[] Reasons =
    [
        "unspecified", "keyCompromise", "cACompromise", "affiliationChanged", "superseded", "cessationOfOperation",
        "certificateHold", "", "removeFromCRL", "privilegeWithdrawn", "aACompromise",
    ];

    /// <summary>4.3.4.2, of a whole signature.</summary>
    public static string Main(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "urn:etsi:019102:mainindication:total-passed",
        Verdict.Failed => "urn:etsi:019102:mainindication:total-failed",
        _ => "urn:etsi:019102:mainindication:indeterminate",
    };

    /// <summary>4.3.4.2, of one constraint.</summary>
    public static string Main(Finding finding) => finding switch
    {
        Finding.Good => "urn:etsi:019102:mainindication:passed",
        Finding.Fault => "urn:etsi:019102:mainindication:failed",
        _ => "urn:etsi:019102:mainindication:indeterminate",
    };

    /// <summary>4.3.4.3</summary>
    public static string Sub(string subIndication) => $"urn:etsi:019102:subindication:{subIndication}";

    public static string Check(string id) => $"urn:sigex:check:{id}";

    /// <summary>4.3.12.6.2; null for a number without a name.</summary>
    public static string? Reason(int? reason) =>
        reason is { } number && number >= 0 && number < Reasons.Length && Reasons[number].Length > 0
            ? $"urn:etsi:019102:revocationReason:{Reasons[number]}"
            : null;

    public static string Of(DigestAlgorithm algorithm) => XmlAlgorithms.NameOf(algorithm) ?? $"urn:oid:{algorithm.Oid}";

    public static string Of(SignatureAlgorithm algorithm) => XmlAlgorithms.NameOf(algorithm) ?? $"urn:oid:{algorithm.Oid}";
}
