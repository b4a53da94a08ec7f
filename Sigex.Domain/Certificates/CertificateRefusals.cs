using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates;

/// <summary>Everything that may speak against a certificate, on one page (security 1.3; contract 13.4).</summary>
public static class CertificateRefusals
{
    private const string BadSigner = "Bad signer certificate";

    public static readonly Refusal CertificateNotFound = new(BadSigner, "CMS-16");

    public static readonly Refusal SigningCertificateMismatch = new(BadSigner, "CMS-13");

    public static readonly Refusal WeakKey = AlgorithmRefusals.WeakKey;

    /// <summary>For signing documents this certificate was not made.</summary>
    public static readonly Refusal CertificateNotForDocuments = new(BadSigner, "USE-01");

    public static readonly Refusal CertificateNotForLogin = new(BadSigner, "USE-02");

    /// <summary>The subject does not name exactly one person.</summary>
    public static readonly Refusal IdentityUnclear = new(BadSigner, "IDN-01");

    /// <summary>Nobody whom we know has issued this certificate.</summary>
    public static readonly Refusal ChainNotFound = new("Certificate issuer is unknown", "X509-02");

    /// <summary>The name of the issuer is known, and yet no path to an anchor holds.</summary>
    public static readonly Refusal ChainInvalid = new("Failed to build certificate chain", "X509-05");

    public static readonly Refusal Expired = new("Signer certificate expired or not yet valid", "X509-04");

    public static readonly Refusal NotYetValid = new("Signer certificate expired or not yet valid", "X509-04");

    /// <summary>A list says that a certificate of the path was revoked.</summary>
    public static readonly Refusal Revoked = new("Invalid certificate status", "REV-07");

    public static readonly Refusal CertificateAlgorithmNotSupported = AlgorithmRefusals.CertificateAlgorithmNotSupported;
}
