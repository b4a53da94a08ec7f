using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>Does the signature of an authority hold? An algorithm outside our table never does (rule ALG-02).</summary>
internal static class SignatureOf
{
    public static bool Holds(
        AlgorithmIdentifier algorithm,
        ReadOnlyMemory<byte> signed,
        ReadOnlyMemory<byte> value,
        Certificate signer,
        VerificationPolicy? policy) =>
        signer.UsableKey(policy) is { } key
        && !SignatureAlgorithm.Resolve(algorithm, null, key.AlgorithmOid, policy).IsRefused(out _, out var agreed)
        && key.Verify(agreed, agreed.Digest.Hash(signed.Span).Value, value.Span);
}
