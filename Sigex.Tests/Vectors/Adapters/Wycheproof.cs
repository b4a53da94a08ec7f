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
            Vectors = [.. json.RootElement.GetProperty("testGroups").EnumerateArray().SelectMany(group => Ask(group, one, outside))],
        };
    }

    private static IEnumerable<VectorAnswer> Ask(JsonElement group, SuiteCase one, string? outside)
    {
        var type = group.GetProperty("type").GetString()!;
        if (type == "PrimalityTest")
        {
            return Vectors(group).Select(PrimeModuli.Ask);
        }

        // What is called below the policy is put to the policy of the product, which must refuse it.
        var isBelow = one.IsTagged("below-policy:");
        var asked = new Question(group, type, isBelow ? VerificationPolicy.Default : one.Policy);
        var product = new Question(group, type, VerificationPolicy.Default);
        return Vectors(group).Select(vector =>
        {
            var expected = vector.GetProperty("result").GetString()!;
            var word = asked.Objection ?? (asked.Holds(vector) ? "true" : "false");

            // Where both policies take key and algorithm, the mathematics is the same and is not done twice.
            var wordOfProduct = product.Objection ?? word;

            // "acceptable" is to be refused by the product (security 12.3); mathematics may say either.
            var counted = expected == "acceptable" ? wordOfProduct : word;
            var standing = StandingOf(expected, counted, outside is not null, isBelow);
            return new VectorAnswer(
                vector.GetProperty("tcId").ToString(),
                expected,
                standing is Standing.Unsupported ? outside ?? word : word,
                NamesARule(word, wordOfProduct) ? standing : Standing.Differs);
        });
    }

    private static bool NamesARule(string word, string wordOfProduct) =>
        wordOfProduct == word || wordOfProduct is ['r', 'e', 'f', .., >= '0' and <= '9'];

    private static Standing StandingOf(string expected, string word, bool isOutside, bool isBelowPolicy) => (expected, word) switch
    {
        // Outside what the product has: still never "true" for what is wrong.
        ("invalid", "true") => Standing.Differs,
        _ when isOutside => Standing.Unsupported,
        _ when isBelowPolicy => word.StartsWith("refused", StringComparison.Ordinal) ? Standing.BelowPolicy : Standing.Differs,
        ("valid", "true") => Standing.AsExpected,
        ("valid", _) => word == "false" ? Standing.Differs : Standing.RefusedByRule,
        ("invalid", _) => Standing.AsExpected,
        (_, "true") => Standing.Differs,
        _ => Standing.AsExpected,
    };

    private static JsonElement.ArrayEnumerator Vectors(JsonElement group) => group.GetProperty("tests").EnumerateArray();

    /// <summary>Key and algorithm of a group under a policy.</summary>
    private sealed class Question
    {
        private readonly PublicKey? _key;
        private readonly SignatureAlgorithm? _algorithm;
        private readonly bool _isOfXml;

        public Question(JsonElement group, string type, VerificationPolicy policy)
        {
            _isOfXml = type == "EcdsaP1363Verify";
            _algorithm = WycheproofAlgorithms.Of(group, type, policy);
            var der = Convert.FromHexString(
                (group.TryGetProperty("publicKeyDer", out var given) ? given : group.GetProperty("keyDer")).GetString()!);
            var rule = Reading.Try(() => PublicKey.Read(der, policy)).IsRefused(out var reason, out _key)
                ? reason.Rule
                : _algorithm is null ? "ALG-01" : policy.ObjectionTo(_key)?.Rule;
            Objection = rule is null ? null : $"refused by rule {rule}";
        }

        public string? Objection { get; }

        public bool Holds(JsonElement vector)
        {
            var digest = _algorithm!.Digest.Hash(Convert.FromHexString(vector.GetProperty("msg").GetString()!));
            var signature = Convert.FromHexString(vector.GetProperty("sig").GetString()!);
            return _isOfXml
                ? _key!.VerifyInXml(_algorithm, digest.Value, signature)
                : _key!.Verify(_algorithm, digest.Value, signature);
        }
    }
}
