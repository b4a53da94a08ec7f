using Sigex.Domain.Cryptography;

namespace Sigex.Tests.Vectors;

/// <summary>The policies of the suites (security 12.2). They are made here and nowhere else, so that no installation can have one.</summary>
internal static class SuitePolicies
{
    /// <summary>
    /// Old signatures by their mathematics alone: SHA-1, short RSA keys, no signed attributes. Algorithms must agree all the
    /// same (rule ALG-01). Trust is judged by the report and left aside by the judge.
    /// </summary>
    public static readonly VerificationPolicy Mathematics = VerificationPolicy.Default with
    {
        Digests = [.. VerificationPolicy.Default.Digests, DigestAlgorithm.Sha1],
        Signatures = [.. VerificationPolicy.Default.Signatures, .. SignatureAlgorithm.WithSha1],
        LeastRsaBits = 512,
        SignedAttributesAreRequired = false,
    };

    /// <summary>The same with what the suite <c>gost</c> is written in.</summary>
    public static readonly VerificationPolicy RussianGost = Mathematics with
    {
        GostKeys = [.. Mathematics.GostKeys, .. RussianKeys.All],
    };
}
