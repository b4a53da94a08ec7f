using Sigex.Domain.Cryptography;

namespace Sigex.Tests.Vectors;

/// <summary>The policies of the suites (security 12.2). They are made here and nowhere else, so that no installation can have one.</summary>
internal static class SuitePolicies
{
    /// <summary>
    /// Old signatures by their mathematics alone: SHA-1, short RSA keys and small exponents, no signed attributes. Algorithms
    /// must agree all the same (rule ALG-01). Trust is judged by the report and left aside by the judge.
    /// </summary>
    public static readonly VerificationPolicy Mathematics = VerificationPolicy.Default with
    {
        Digests = [.. VerificationPolicy.Default.Digests, DigestAlgorithm.Sha1],
        Signatures = [.. VerificationPolicy.Default.Signatures, .. SignatureAlgorithm.WithSha1],
        LeastRsaBits = 512,
        LeastRsaExponent = 3,
        SignedAttributesAreRequired = false,
    };

    /// <summary>The same with what the suite <c>gost</c> is written in.</summary>
    public static readonly VerificationPolicy RussianGost = Mathematics with
    {
        Digests = [.. Mathematics.Digests, .. RussianGostTable.Digests],
        Signatures = [.. Mathematics.Signatures, .. RussianGostTable.Signatures],
        GostKeys = [.. Mathematics.GostKeys, .. RussianGostTable.Keys],
    };

    /// <summary>The same with a digest that only the vectors of the primitive have.</summary>
    public static readonly VerificationPolicy Primitive = Mathematics with
    {
        Digests = [.. Mathematics.Digests, ShortSha.Digest],
        Signatures = [.. Mathematics.Signatures, ShortSha.Rsa],
    };

    public static VerificationPolicy Of(string suite, string kind) => suite switch
    {
        "gost" => RussianGost,
        "wycheproof" => Primitive,
        "cms-rfc4134" or "openssl-cms" or "openssl-ocsp" or "siva-containers" or "xmldsig-interop" => Mathematics,
        "boringssl-pki" when kind is "ocsp-pem" or "crl-pem" => Mathematics,
        _ when suite.StartsWith("dss-", StringComparison.Ordinal) => Mathematics,
        _ => VerificationPolicy.Default,
    };

    /// <summary>Whether the test takes the key from the file, since the product never would (rule XML-11; security 12.4).</summary>
    public static bool KeyStandsInTheFile(SuiteCase one) => one.Suite == "xmldsig-interop" && one.Policy == Mathematics;
}
