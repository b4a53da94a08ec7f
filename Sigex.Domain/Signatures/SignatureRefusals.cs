using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures;

/// <summary>Everything a signature may be refused for, on one page (security 1.3, contract 13.4).</summary>
/// <remarks>
/// The code is the word of the security document, the message the constant that clients see. What may speak against
/// the certificate or the algorithm stands on the pages of those rooms.
/// </remarks>
public static class SignatureRefusals
{
    private const string NotParsed = "Failed to parse signature";
    private const string Invalid = "Invalid signature";

    public static readonly Refusal Malformed = new(NotParsed, "CMS-01");
    public static readonly Refusal NotSignedData = new(NotParsed, "CMS-01");
    public static readonly Refusal LimitExceeded = new(NotParsed, "2.2");
    public static readonly Refusal NoSigner = new(NotParsed, "CMS-05");
    public static readonly Refusal SeveralSigners = new(Invalid, "CMS-05");

    /// <summary>Neither CMS nor XML.</summary>
    public static readonly Refusal TypeNotSupported = new("Signature type is not supported", "5.3");

    public static readonly Refusal NoSignedAttributes = new(Invalid, "CMS-08");
    public static readonly Refusal AttributeInvalid = new(Invalid, "CMS-10");
    public static readonly Refusal AttributeOrder =
        new("Nonconforming order of elements in one of ASN.1 SET tags of the signature", "CMS-15");

    public static readonly Refusal SignatureValueInvalid = new(Invalid, "CMS-15");

    /// <summary>The content that the file itself carries does not give the signed digest.</summary>
    public static readonly Refusal AttachedContentMismatch = new(Invalid, "CMS-07", nameof(ContentMismatch));

    public static readonly Refusal ContentMismatch = new("Signature does not correspond to the document", "CMS-07");
    public static readonly Refusal ContentMissing = new("Document digests are not known", "CMS-07");
    public static readonly Refusal DigestOfAnotherKind = new("Digests values update required", "5.6");
    public static readonly Refusal ContentIsAttributes = new("Invalid document", "CMS-09");

    /// <summary>What was signed is not the nonce that was given out for this log-in.</summary>
    public static readonly Refusal NonceInvalid = new("Invalid authentication nonce", "LOG-03");

    /// <summary>The document is a nonce of ours: whoever signed it may have meant to log in.</summary>
    public static readonly Refusal ContentIsNonce = new("Invalid document", "CMS-20");

    public static readonly Refusal OcspInvalid = new("Signature contains invalid OCSP data", "REV-02");
    public static readonly Refusal OcspUnavailable = new("OCSP server problem", "REV-08");
    public static readonly Refusal Revoked = new("Invalid certificate status", "REV-06");

    /// <summary>The authority answers that it does not know (OCSP <c>unknown</c>).</summary>
    public static readonly Refusal StatusUnknown = new("Invalid certificate status", "REV-06");

    /// <summary>The authority has no record of this certificate: RFC 6960's extended revoke (rule REV-06).</summary>
    public static readonly Refusal UnknownToAuthority = new("Invalid certificate status", "REV-06");

    public static readonly Refusal StampInvalid = new("Signature contains invalid TSP time stamp", "TSP-01");
    /// <summary>One stamp and one status answer at registration, so that nobody can choose between two (rule CMS-18).</summary>
    public static readonly Refusal SeveralStamps = new(Invalid, "CMS-18", nameof(StampInvalid));

    public static readonly Refusal SeveralStatuses = new(Invalid, "CMS-18", nameof(OcspInvalid));
    public static readonly Refusal StampUnavailable = new("TSP server problem", "TSP-07");
}
