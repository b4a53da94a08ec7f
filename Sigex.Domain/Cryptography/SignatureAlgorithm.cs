using Sigex.Domain.Kernel;

namespace Sigex.Domain.Cryptography;

/// <summary>The signature algorithms in use. What is not in this table is refused (contract 5.6, rule ALG-01).</summary>
public sealed record SignatureAlgorithm
{
    public static readonly SignatureAlgorithm RsaSha256 = Rsa("1.2.840.113549.1.1.11", DigestAlgorithm.Sha256);
    public static readonly SignatureAlgorithm RsaSha384 = Rsa("1.2.840.113549.1.1.12", DigestAlgorithm.Sha384);
    public static readonly SignatureAlgorithm RsaSha512 = Rsa("1.2.840.113549.1.1.13", DigestAlgorithm.Sha512);

    public static readonly SignatureAlgorithm PssSha256 = Pss(DigestAlgorithm.Sha256);
    public static readonly SignatureAlgorithm PssSha384 = Pss(DigestAlgorithm.Sha384);
    public static readonly SignatureAlgorithm PssSha512 = Pss(DigestAlgorithm.Sha512);

    public static readonly SignatureAlgorithm EcdsaSha256 = Ecdsa("1.2.840.10045.4.3.2", DigestAlgorithm.Sha256);
    public static readonly SignatureAlgorithm EcdsaSha384 = Ecdsa("1.2.840.10045.4.3.3", DigestAlgorithm.Sha384);
    public static readonly SignatureAlgorithm EcdsaSha512 = Ecdsa("1.2.840.10045.4.3.4", DigestAlgorithm.Sha512);

    /// <summary>Proves nothing today; no policy of the product knows it (rule ALG-02).</summary>
    public static readonly SignatureAlgorithm RsaSha1 = Rsa("1.2.840.113549.1.1.5", DigestAlgorithm.Sha1);

    /// <summary>Proves nothing today; no policy of the product knows it (rule ALG-02).</summary>
    public static readonly SignatureAlgorithm EcdsaSha1 = Ecdsa("1.2.840.10045.4.1", DigestAlgorithm.Sha1);

    public static readonly SignatureAlgorithm Gost2004 = new(
        "1.2.398.3.10.1.1.1.2", "GOST 34.310-2004", DigestAlgorithm.Gost34311, SignatureScheme.Gost, KeyOid.Gost2004);

    public static readonly SignatureAlgorithm Gost2015Of512 = new(
        "1.2.398.3.10.1.1.2.3.2", "GOST 34.10-2015 (512)", DigestAlgorithm.Streebog512, SignatureScheme.Gost, KeyOid.Gost2015Of512);

    /// <summary>No signature of this kind was ever seen, so it is off until one is (contract 5.6).</summary>
    public static readonly SignatureAlgorithm Gost2015Of256 = new(
        "1.2.398.3.10.1.1.2.3.1", "GOST 34.10-2015 (256)", DigestAlgorithm.Streebog256, SignatureScheme.Gost, KeyOid.Gost2015Of256)
    {
        IsProved = false,
    };

    public static readonly IReadOnlyList<SignatureAlgorithm> All =
    [
        Gost2015Of512, Gost2004, RsaSha256, RsaSha384, RsaSha512, PssSha256, PssSha384, PssSha512,
        EcdsaSha256, EcdsaSha384, EcdsaSha512, Gost2015Of256,
    ];

    /// <summary>Those of <see cref="All"/> that a real signature has confirmed.</summary>
    public static readonly IReadOnlyList<SignatureAlgorithm> Proved = [.. All.Where(algorithm => algorithm.IsProved)];

    /// <summary>
    /// SHA-1 signatures, which prove nothing today and stand apart from <see cref="All"/>: public test suites are full of them,
    /// and only what is made for those asks for them by name (rules ALG-02, X509-09).
    /// </summary>
    public static readonly IReadOnlyList<SignatureAlgorithm> WithSha1 = [RsaSha1, EcdsaSha1];

    /// <summary>For the tables here and in tests; what stands in no policy is never asked for.</summary>
    internal SignatureAlgorithm(string oid, string name, DigestAlgorithm digest, SignatureScheme scheme, string keyAlgorithmOid)
    {
        Oid = oid;
        Name = name;
        Digest = digest;
        Scheme = scheme;
        KeyAlgorithmOid = keyAlgorithmOid;
    }

    /// <summary>The signature OID, which the API shows even where a file carries the key OID in its place.</summary>
    public string Oid { get; }

    public string Name { get; }

    public DigestAlgorithm Digest { get; }

    public SignatureScheme Scheme { get; }

    /// <summary>The kind of key that makes such signatures.</summary>
    public string KeyAlgorithmOid { get; }

    /// <summary>False while no real signature has confirmed what the documents say.</summary>
    public bool IsProved { get; private init; } = true;

    /// <summary>The algorithm on which the OID of the signature, the digest beside it and the key agree (rule ALG-01).</summary>
    /// <param name="signatureOid">What the file names: a signature OID, <c>rsaEncryption</c>, or the OID of the key.</param>
    /// <param name="digestOid">The digest that the file names beside it; null on certificates and answers, where none is.</param>
    /// <param name="keyOid">The key OID of the certificate that shall have signed.</param>
    public static Result<SignatureAlgorithm> Resolve(string signatureOid, string? digestOid, string keyOid) =>
        Resolve(new AlgorithmIdentifier(signatureOid), digestOid, keyOid);

    /// <summary>The same with the parameters of the signature algorithm, which RSASSA-PSS needs (rule ALG-03).</summary>
    public static Result<SignatureAlgorithm> Resolve(
        AlgorithmIdentifier signature, string? digestOid, string keyOid, VerificationPolicy? policy = null)
    {
        policy ??= VerificationPolicy.Default;
        return digestOid is not null && policy.DigestByOid(digestOid) is null
            ? AlgorithmRefusals.DigestAlgorithmNotSupported
            : Among(policy.Signatures, signature, digestOid, keyOid);
    }

    /// <summary>The same among the algorithms of a table, whatever their digests are.</summary>
    internal static Result<SignatureAlgorithm> Among(
        IEnumerable<SignatureAlgorithm> table, AlgorithmIdentifier signature, string? digestOid, string keyOid)
    {
        var pssDigest = signature.Oid == PssParameters.Oid ? PssParameters.DigestOf(signature) : null;
        var named = table
            .Where(algorithm => algorithm.KeyAlgorithmOid == keyOid && algorithm.IsNamedBy(signature, pssDigest))
            .ToList();
        if (named.Count == 0)
        {
            return AlgorithmRefusals.SignatureAlgorithmNotSupported;
        }

        // The OID of a key alone does not say which digest was used; without one beside it nothing is decided.
        var agreed = digestOid is null ? named : named.FindAll(algorithm => algorithm.Digest.Oid == digestOid);
        return agreed.Count == 1 ? agreed[0] : AlgorithmRefusals.SignatureAlgorithmNotSupported;
    }

    public bool Equals(SignatureAlgorithm? other) =>
        other is not null && other.Oid == Oid && other.Digest == Digest;

    public override int GetHashCode() => Oid.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;

    private bool IsNamedBy(AlgorithmIdentifier signature, DigestAlgorithm? pssDigest) => Scheme switch
    {
        SignatureScheme.RsaPss => signature.Oid == Oid && pssDigest == Digest,
        SignatureScheme.Ecdsa => signature.Oid == Oid && signature.Parameters is null,
        _ => (signature.Oid == Oid && signature.HasNoParameters) || IsNamedByItsKey(signature),
    };

    // The Kalkan C SDK writes the key OID where the signature OID belongs, and for RSA that is rsaEncryption, which CMS
    // itself allows (RFC 3370, 3.2).
    private bool IsNamedByItsKey(AlgorithmIdentifier signature) =>
        signature.Oid == KeyAlgorithmOid && (Scheme == SignatureScheme.Gost || signature.HasNoParameters);

    private static SignatureAlgorithm Rsa(string oid, DigestAlgorithm digest) =>
        new(oid, $"RSA with {digest.Name}", digest, SignatureScheme.RsaPkcs1, KeyOid.Rsa);

    private static SignatureAlgorithm Pss(DigestAlgorithm digest) =>
        new(PssParameters.Oid, $"RSASSA-PSS with {digest.Name}", digest, SignatureScheme.RsaPss, KeyOid.Rsa);

    private static SignatureAlgorithm Ecdsa(string oid, DigestAlgorithm digest) =>
        new(oid, $"ECDSA with {digest.Name}", digest, SignatureScheme.Ecdsa, KeyOid.EllipticCurve);
}
