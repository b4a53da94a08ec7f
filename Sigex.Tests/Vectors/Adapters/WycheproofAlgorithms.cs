using System.Text.Json;
using Sigex.Domain.Cryptography;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>The algorithm of a group of vectors, where it stands in our table.</summary>
internal static class WycheproofAlgorithms
{
    public static SignatureAlgorithm? Of(JsonElement group, string type, VerificationPolicy policy)
    {
        var digest = group.TryGetProperty("sha", out var sha)
            ? policy.Digests.FirstOrDefault(algorithm => algorithm.Name == sha.GetString())
            : null;
        var scheme = type switch
        {
            "EcdsaVerify" or "EcdsaP1363Verify" => SignatureScheme.Ecdsa,
            "RsassaPssVerify" or "RsassaPssWithParametersVerify" => SignatureScheme.RsaPss,
            _ => SignatureScheme.RsaPkcs1,
        };
        var isOurForm = scheme != SignatureScheme.RsaPss
            || (group.GetProperty("mgfSha").GetString() == digest?.Name && group.GetProperty("sLen").GetInt32() == digest?.Length);
        return isOurForm && type != "EddsaVerify"
            ? policy.Signatures.FirstOrDefault(algorithm => algorithm.Scheme == scheme && algorithm.Digest == digest)
            : null;
    }
}
