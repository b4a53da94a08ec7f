using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sigex.Web.Api.Http;

/// <summary>How answers are written: names in camel case, absent values left out, escaping of contract 1.4.</summary>
internal static class ApiJson
{
    public static readonly JsonSerializerOptions Answers = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = ContractEncoder.Instance,
        // The keys of `digests` are OIDs and stay what they are.
        DictionaryKeyPolicy = null,
    };
}
