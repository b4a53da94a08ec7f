namespace Sigex.Domain.Cryptography.Gost;

public enum StreebogSize { Bits256, Bits512 }

/// <summary>GOST 34.11-2015, which is GOST R 34.11-2012 (RFC 6986).</summary>
public sealed class Streebog(StreebogSize size) : IncrementalDigest
{
    public override void Append(ReadOnlySpan<byte> piece) => throw new NotImplementedException(size.ToString());

    public override byte[] Finish() => throw new NotImplementedException();
}
