using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Xml;

/// <summary>The algorithm identifiers of XML signatures, compared as whole strings (contract 5.2; RFC 6931, 9231).</summary>
/// <remarks>
/// A name says what is meant; whether that proves anything, the policy says. HMAC stands in no table: it is refused like what
/// nobody has ever heard of.
/// </remarks>
internal static class XmlAlgorithms
{
    private const string More = "http://www.w3.org/2001/04/xmldsig-more#";
    private const string Later = "http://www.w3.org/2007/05/xmldsig-more#";
    private const string Encryption = "http://www.w3.org/2001/04/xmlenc#";
    private const string Kazakh = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:";

    private static readonly Dictionary<string, SignatureAlgorithm> Signatures = new(StringComparer.Ordinal)
    {
        [Kazakh + "gostr34102015-gostr34112015-512"] = SignatureAlgorithm.Gost2015Of512,
        [Kazakh + "gostr34102015-gostr34112015-256"] = SignatureAlgorithm.Gost2015Of256,
        [More + "gost34310-gost34311"] = SignatureAlgorithm.Gost2004,
        [More + "rsa-sha256"] = SignatureAlgorithm.RsaSha256,
        [More + "rsa-sha384"] = SignatureAlgorithm.RsaSha384,
        [More + "rsa-sha512"] = SignatureAlgorithm.RsaSha512,
        [Later + "sha256-rsa-MGF1"] = SignatureAlgorithm.PssSha256,
        [Later + "sha384-rsa-MGF1"] = SignatureAlgorithm.PssSha384,
        [Later + "sha512-rsa-MGF1"] = SignatureAlgorithm.PssSha512,
        [More + "ecdsa-sha256"] = SignatureAlgorithm.EcdsaSha256,
        [More + "ecdsa-sha384"] = SignatureAlgorithm.EcdsaSha384,
        [More + "ecdsa-sha512"] = SignatureAlgorithm.EcdsaSha512,
        [XmlNames.Signature + "rsa-sha1"] = SignatureAlgorithm.RsaSha1,
        [More + "ecdsa-sha1"] = SignatureAlgorithm.EcdsaSha1,
    };

    private static readonly Dictionary<string, DigestAlgorithm> Digests = new(StringComparer.Ordinal)
    {
        [Kazakh + "gostr34112015-512"] = DigestAlgorithm.Streebog512,
        [Kazakh + "gostr34112015-256"] = DigestAlgorithm.Streebog256,
        [More + "gost34311"] = DigestAlgorithm.Gost34311,
        [Encryption + "sha256"] = DigestAlgorithm.Sha256,
        [More + "sha384"] = DigestAlgorithm.Sha384,
        [Encryption + "sha512"] = DigestAlgorithm.Sha512,
        [XmlNames.Signature + "sha1"] = DigestAlgorithm.Sha1,
    };

    /// <summary>The identifier of an algorithm; null where it has none.</summary>
    public static string? NameOf(SignatureAlgorithm algorithm) => Signatures.FirstOrDefault(pair => pair.Value == algorithm).Key;

    public static string? NameOf(DigestAlgorithm algorithm) => Digests.FirstOrDefault(pair => pair.Value == algorithm).Key;

    /// <exception cref="RefusedException">It stands in no table, or the policy does not accept it.</exception>
    public static SignatureAlgorithm Signature(string identifier, VerificationPolicy policy) =>
        Signatures.GetValueOrDefault(identifier) is { } algorithm && policy.Signatures.Contains(algorithm)
            ? algorithm
            : throw new RefusedException(AlgorithmRefusals.SignatureAlgorithmNotSupported);

    /// <exception cref="RefusedException">It stands in no table, or the policy does not accept it.</exception>
    public static DigestAlgorithm Digest(string identifier, VerificationPolicy policy) =>
        Digests.GetValueOrDefault(identifier) is { } algorithm && policy.Digests.Contains(algorithm)
            ? algorithm
            : throw new RefusedException(AlgorithmRefusals.DigestAlgorithmNotSupported);

    /// <summary>A digest that only names a certificate, where SHA-1 will do (rule ALG-02); null for any other.</summary>
    public static DigestAlgorithm? ThatNames(string identifier) => Digests.GetValueOrDefault(identifier);
}
