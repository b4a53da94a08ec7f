using Sigex.Domain.Kernel;

namespace Sigex.Domain.Cryptography;

/// <summary>Everything that the choice of an algorithm or a key may refuse (security 3.1, 3.2; contract 5.6).</summary>
public static class AlgorithmRefusals
{
    public static readonly Refusal SignatureAlgorithmNotSupported = new("Signature algorithm not supported", "ALG-01");

    public static readonly Refusal DigestAlgorithmNotSupported = new("Digest algorithm not supported", "ALG-01");

    /// <summary>The same on a certificate, which the contract words differently.</summary>
    public static readonly Refusal CertificateAlgorithmNotSupported =
        new("Certificate signature algorithm not supported", "ALG-02");

    /// <summary>A key of a kind, a curve or parameters that are not in our table.</summary>
    public static readonly Refusal KeyNotSupported = new("Signature algorithm not supported", "KEY-02");

    /// <summary>A key of a known kind that is too short (contract 5.6).</summary>
    public static readonly Refusal WeakKey = new("Bad signer certificate", "KEY-01");

    /// <summary>A key whose numbers are none of a key: a point off its curve, a prime modulus, an even exponent.</summary>
    public static readonly Refusal UnsoundKey = new("Bad signer certificate", "KEY-01");
}
