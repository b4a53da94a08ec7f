using System.Text.Json;
using Sigex.Domain.Kernel;

namespace Sigex.Web.Api.Http;

/// <summary>
/// The fields of one JSON object, read by name and type. Absent and <c>null</c> are the same, fields that nobody asks for
/// are ignored (contract 1.3); a wrong type ends the request with the refusal of this object.
/// </summary>
internal sealed class JsonFields(JsonElement element, Refusal fault)
{
    public string? Text(string name) => Find(name) is { } value ? TextOf(value) : null;

    /// <summary>False where it is absent.</summary>
    public bool Flag(string name) => Find(name)?.ValueKind switch
    {
        null or JsonValueKind.False => false,
        JsonValueKind.True => true,
        _ => throw Fault(),
    };

    /// <summary>A whole number from zero to the largest; zero where it is absent.</summary>
    public long Count(string name, long largest) => Find(name) switch
    {
        null => 0,
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt64(out var number)
            && number >= 0 && number <= largest => number,
        _ => throw Fault(),
    };

    /// <summary>An inner object, which may have a refusal of its own.</summary>
    public JsonFields? Object(string name, Refusal? reason = null) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } value => new JsonFields(value, reason ?? fault),
        _ => throw new RefusedRequestException(reason ?? fault),
    };

    public IReadOnlyList<JsonFields> Objects(string name, int most) =>
        [.. Elements(name, most).Select(value => value.ValueKind == JsonValueKind.Object
            ? new JsonFields(value, fault)
            : throw Fault())];

    public IReadOnlyList<string> Texts(string name, int most) => [.. Elements(name, most).Select(TextOf)];

    /// <summary>The same fields with another refusal.</summary>
    public JsonFields With(Refusal reason) => new(element, reason);

    /// <summary>What to throw where a value has the right type and is wrong all the same.</summary>
    public RefusedRequestException Fault() => new(fault);

    private List<JsonElement> Elements(string name, int most) => Find(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } value when value.GetArrayLength() <= most =>
            [.. value.EnumerateArray()],
        _ => throw Fault(),
    };

    private JsonElement? Find(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private string TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Fault();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is no text.
            throw Fault();
        }
    }
}
