namespace Sigex.Domain.Cryptography;

/// <summary>The signature algorithms in use. What is not in this table is refused (contract 5.6, rule ALG-01).</summary>
public sealed record SignatureAlgorithm
{
    private SignatureAlgorithm(string oid, string name, DigestAlgorithm digest)
    {
        Oid = oid;
        Name = name;
        Digest = digest;
    }

    /// <summary>The signature OID, which the API shows even where a file carries the key OID in its place.</summary>
    public string Oid { get; }

    public string Name { get; }

    public DigestAlgorithm Digest { get; }
}
