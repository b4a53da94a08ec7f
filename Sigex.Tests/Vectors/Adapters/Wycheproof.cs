using System.Text.Json;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Files of Wycheproof: a key, messages and signatures, each with the answer that mathematics gives.</summary>
internal sealed class Wycheproof : ICaseAdapter
{
    public string Kind => "wycheproof";

    public CaseAnswer Ask(SuiteCase one)
    {
        using var json = JsonDocument.Parse(one.Bytes("vectors"));
        var outside = one.Tags.FirstOrDefault(tag => tag.StartsWith("outside:", StringComparison.Ordinal));
        return new CaseAnswer("counted")
        {
            Vectors = [.. json.RootElement.GetProperty("testGroups").EnumerateArray().SelectMany(group => Ask(group, outside, one.IsTagged("below-policy:")))],
        };
    }

    private static IEnumerable<VectorAnswer> Ask(JsonElement group, string? outside, bool isBelowPolicy)
    {
        var type = group.GetProperty("type").GetString()!;
        if (type == "PrimalityTest")
        {
            return Vectors(group).Select(PrimeModuli.Ask);
        }

        var (key, reason) = KeyOf(group);
        var algorithm = WycheproofAlgorithms.Of(group, type);
        return Vectors(group).Select(vector =>
        {
            var expected = vector.GetProperty("result").GetString()!;
            var word = key is null ? $"refused by rule {reason}"
                : algorithm is null ? "refused by rule ALG-01"
                : key.Weakness is { } weakness ? $"refused by rule {weakness.Rule}"
                : Holds(key, algorithm, vector, type) ? "true" : "false";
            return new VectorAnswer(
                vector.GetProperty("tcId").ToString(), expected, outside ?? word, StandingOf(expected, word, outside is not null, isBelowPolicy));
        });
    }

    private static Standing StandingOf(string expected, string word, bool isOutside, bool isBelowPolicy) => (expected, word) switch
    {
        // Outside what the product has: still never "true" for what is wrong.
        ("invalid", "true") => Standing.Differs,
        _ when isOutside => Standing.Unsupported,
        _ when isBelowPolicy => word.StartsWith("refused", StringComparison.Ordinal) ? Standing.AsExpected : Standing.Differs,
        ("valid", "true") => Standing.AsExpected,
        ("valid", _) => word == "false" ? Standing.Differs : Standing.Unsupported,
        ("invalid", _) => Standing.AsExpected,

        // "acceptable" is to be refused (security 12.3).
        (_, "true") => Standing.Differs,
        _ => Standing.AsExpected,
    };

    private static bool Holds(PublicKey key, SignatureAlgorithm algorithm, JsonElement vector, string type)
    {
        var digest = algorithm.Digest.Hash(Convert.FromHexString(vector.GetProperty("msg").GetString()!));
        var signature = Convert.FromHexString(vector.GetProperty("sig").GetString()!);
        return type == "EcdsaP1363Verify"
            ? key.VerifyInXml(algorithm, digest.Value, signature)
            : key.Verify(algorithm, digest.Value, signature);
    }

    private static (PublicKey? Key, string? Rule) KeyOf(JsonElement group)
    {
        var der = Convert.FromHexString(
            (group.TryGetProperty("publicKeyDer", out var given) ? given : group.GetProperty("keyDer")).GetString()!);
        return Reading.Try(() => PublicKey.Read(der)).IsRefused(out var reason, out var key) ? (null, reason.Rule) : (key, null);
    }

    private static JsonElement.ArrayEnumerator Vectors(JsonElement group) => group.GetProperty("tests").EnumerateArray();
}
