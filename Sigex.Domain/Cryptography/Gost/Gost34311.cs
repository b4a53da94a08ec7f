namespace Sigex.Domain.Cryptography.Gost;

/// <summary>GOST 34.311-95 (RFC 5831) with the S-box "D-Test".</summary>
public sealed class Gost34311 : IncrementalDigest
{
    public override void Append(ReadOnlySpan<byte> piece) => throw new NotImplementedException();

    public override byte[] Finish() => throw new NotImplementedException();
}
