using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Documents;

/// <summary>One digest of what was signed. There is one for each algorithm, and it never changes.</summary>
public sealed class FixedDigest
{
    internal FixedDigest(Digest digest)
        : this(digest.Algorithm, digest.Value.ToArray())
    {
    }

    private FixedDigest(DigestAlgorithm algorithm, byte[] value)
    {
        Algorithm = algorithm;
        Value = value;
    }

    public DigestAlgorithm Algorithm { get; }

    public Digest Digest => new(Algorithm, Value);

    private byte[] Value { get; }
}
