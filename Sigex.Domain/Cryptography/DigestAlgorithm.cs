using System.Security.Cryptography;
using Sigex.Domain.Cryptography.Gost;

namespace Sigex.Domain.Cryptography;

/// <summary>The digest algorithms in use. What is not in this table is refused (rule ALG-04).</summary>
public sealed record DigestAlgorithm
{
    public static readonly DigestAlgorithm Sha256 =
        new("2.16.840.1.101.3.4.2.1", "SHA-256", 32, () => new FrameworkDigest(HashAlgorithmName.SHA256));

    public static readonly DigestAlgorithm Sha384 =
        new("2.16.840.1.101.3.4.2.2", "SHA-384", 48, () => new FrameworkDigest(HashAlgorithmName.SHA384));

    public static readonly DigestAlgorithm Sha512 =
        new("2.16.840.1.101.3.4.2.3", "SHA-512", 64, () => new FrameworkDigest(HashAlgorithmName.SHA512));

    /// <summary>The old Kazakh digest, RFC 5831 with the S-box "D-Test".</summary>
    public static readonly DigestAlgorithm Gost34311 =
        new("1.2.398.3.10.1.3.1", "GOST 34.311-95", 32, () => new Gost34311());

    public static readonly DigestAlgorithm Streebog256 =
        new("1.2.398.3.10.1.3.2", "GOST 34.11-2015 (256)", 32, () => new Streebog(StreebogSize.Bits256));

    public static readonly DigestAlgorithm Streebog512 =
        new("1.2.398.3.10.1.3.3", "GOST 34.11-2015 (512)", 64, () => new Streebog(StreebogSize.Bits512));

    /// <summary>
    /// SHA-1 only names things (OCSP CertID, ESS v1 in time-stamps, rule ALG-02). It protects nothing, so it stands
    /// apart from <see cref="All"/> and no signature or document digest is ever made with it.
    /// </summary>
    public static readonly DigestAlgorithm Sha1 =
        new("1.3.14.3.2.26", "SHA-1", 20, () => new FrameworkDigest(HashAlgorithmName.SHA1));

    /// <summary>All digests that may protect something.</summary>
    public static readonly IReadOnlyList<DigestAlgorithm> All =
        [Sha256, Sha384, Sha512, Gost34311, Streebog256, Streebog512];

    /// <summary>The digests that are kept of every document (contract 5.6).</summary>
    public static readonly IReadOnlyList<DigestAlgorithm> OfDocuments = [Sha256, Gost34311, Streebog256, Streebog512];

    private readonly Func<IncrementalDigest> _begin;

    /// <summary>For the tables here and in tests; what stands in no policy is never asked for.</summary>
    internal DigestAlgorithm(string oid, string name, int length, Func<IncrementalDigest> begin)
    {
        Oid = oid;
        Name = name;
        Length = length;
        _begin = begin;
    }

    public string Oid { get; }

    public string Name { get; }

    /// <summary>Length of the output in bytes.</summary>
    public int Length { get; }

    /// <summary>The algorithm of this OID if it may protect something, else null.</summary>
    public static DigestAlgorithm? ByOid(string oid) => All.FirstOrDefault(algorithm => algorithm.Oid == oid);

    /// <summary>As <see cref="ByOid"/>, with SHA-1, for places where a digest only names something (rule ALG-02).</summary>
    public static DigestAlgorithm? ThatNames(string oid) => oid == Sha1.Oid ? Sha1 : ByOid(oid);

    public IncrementalDigest Begin() => _begin();

    public Digest Hash(ReadOnlySpan<byte> content)
    {
        using var digest = Begin();
        digest.Append(content);
        return new Digest(this, digest.Finish());
    }

    public bool Equals(DigestAlgorithm? other) => other?.Oid == Oid;

    public override int GetHashCode() => Oid.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
