using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>Why a status answer or a revocation list cannot be used. Unusable is never good and never revoked (rule REV-08).</summary>
public static class RevocationRefusals
{
    private const string Invalid = "Signature contains invalid OCSP data";

    /// <summary>The responder answered an error, or nothing of the kind that was asked for.</summary>
    public static readonly Refusal NoBasicResponse = new(Invalid, "REV-02");

    public static readonly Refusal Malformed = new(Invalid, "REV-02");
    public static readonly Refusal OtherCertificate = new(Invalid, "REV-02");
    public static readonly Refusal StrangeResponder = new(Invalid, "REV-03");
    public static readonly Refusal WrongSignature = new(Invalid, "REV-03");
    public static readonly Refusal WeakAlgorithm = new(Invalid, "ALG-02");
    public static readonly Refusal OutOfTime = new(Invalid, "REV-04");
    public static readonly Refusal WrongNonce = new(Invalid, "REV-05");
    public static readonly Refusal CriticalExtension = new(Invalid, "REV-06");
    public static readonly Refusal StatusUnknown = new(Invalid, "REV-06");
    public static readonly Refusal UnusableList = new(Invalid, "REV-07");
}
