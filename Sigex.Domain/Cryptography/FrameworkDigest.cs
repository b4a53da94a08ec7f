using System.Security.Cryptography;

namespace Sigex.Domain.Cryptography;

/// <summary>A digest of the base class library.</summary>
internal sealed class FrameworkDigest(HashAlgorithmName name) : IncrementalDigest
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(name);

    public override void Append(ReadOnlySpan<byte> piece) => _hash.AppendData(piece);

    public override byte[] Finish() => _hash.GetHashAndReset();

    protected override void Dispose(bool disposing)
    {
        _hash.Dispose();
        base.Dispose(disposing);
    }
}
