using Sigex.Domain.Cryptography.Keys;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Cryptography;

/// <summary>Which algorithms, keys and forms prove something: what the public services of verification are given (security 1.2).</summary>
/// <remarks>
/// It is data. The product knows one, <see cref="Default"/>, and no code of it makes another; an installation that was given a
/// weaker one does not start. The suites of other projects are full of old signatures and are asked under a policy that only the
/// tests have.
/// </remarks>
public sealed record VerificationPolicy
{
    /// <summary>Security 3.1 to 3.3.</summary>
    public static readonly VerificationPolicy Default = new();

    /// <summary>The digests that may protect something.</summary>
    public IReadOnlyList<DigestAlgorithm> Digests { get; init; } = DigestAlgorithm.All;

    /// <summary>The signature algorithms that are accepted, each with its digest and its kind of key (rule ALG-01).</summary>
    public IReadOnlyList<SignatureAlgorithm> Signatures { get; init; } = SignatureAlgorithm.Proved;

    /// <summary>The ways in which a GOST key names its kind, its curve and its digest (rule KEY-02).</summary>
    public IReadOnlyList<GostKeyForm> GostKeys { get; init; } = GostKeyForm.Kazakh;

    /// <summary>An RSA modulus has at least this many bits (rule KEY-01).</summary>
    public int LeastRsaBits { get; init; } = 2_048;

    /// <summary>An RSA exponent is at least this (rule KEY-01).</summary>
    public int LeastRsaExponent { get; init; } = 65_537;

    /// <summary>A CMS signature without signed attributes is refused (rule CMS-08).</summary>
    public bool SignedAttributesAreRequired { get; init; } = true;

    /// <summary>In which points this policy lets through what <see cref="Default"/> refuses; empty where in none.</summary>
    public IEnumerable<string> WeakerPoints()
    {
        if (Digests.Except(Default.Digests).Any())
        {
            yield return nameof(Digests);
        }

        if (Signatures.Except(Default.Signatures).Any())
        {
            yield return nameof(Signatures);
        }

        if (GostKeys.Except(Default.GostKeys).Any())
        {
            yield return nameof(GostKeys);
        }

        if (LeastRsaBits < Default.LeastRsaBits)
        {
            yield return nameof(LeastRsaBits);
        }

        if (LeastRsaExponent < Default.LeastRsaExponent)
        {
            yield return nameof(LeastRsaExponent);
        }

        if (!SignedAttributesAreRequired)
        {
            yield return nameof(SignedAttributesAreRequired);
        }
    }

    /// <summary>The digest of this OID where it may protect something, else null.</summary>
    public DigestAlgorithm? DigestByOid(string oid) => Digests.FirstOrDefault(algorithm => algorithm.Oid == oid);

    /// <summary>What speaks against a key that could be read: too short, or unsound (rule KEY-01).</summary>
    public Refusal? ObjectionTo(PublicKey key) =>
        key.Weakness is { } weakness && !(weakness == AlgorithmRefusals.WeakKey && key.ModulusBits >= LeastRsaBits) ? weakness : null;
}
