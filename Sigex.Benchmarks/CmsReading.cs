using Sigex.Domain.Signatures.Cms;

namespace Sigex.Benchmarks;

/// <summary>One signature as the registry takes it: all rules of reading, the digest, the value. Nothing is kept between two.</summary>
internal static class CmsReading
{
    public static bool Holds(byte[] encoded) =>
        !CmsSignature.Read(encoded).IsRefused(out _, out var signature)
        && signature.Content is { } content
        && signature.MessageDigest.Equals(signature.MessageDigest.Algorithm.Hash(content.Span))
        && SignerValue.Fault(signature.SignerInfo, signature.Signer) is null;
}
