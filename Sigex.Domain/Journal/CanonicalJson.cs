using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sigex.Domain.Journal;

/// <summary>The one spelling of a JSON value (RFC 8785), so that two who know the same value hash the same bytes.</summary>
/// <remarks>
/// Members are sorted by the UTF-16 units of their names (3.2.3), nothing stands between them, and only what must be is
/// escaped (3.2.2.2). Numbers are whole and at most 2^53 - 1 either way: there the form of ECMAScript is the plain decimal
/// one (3.2.2.3), and we have no others. Members without a value are left out, so absent and <c>null</c> are one thing.
/// The values are made by ourselves and are never deeper than <see cref="MaxDepth"/>.
/// </remarks>
public static class CanonicalJson
{
    public const int MaxDepth = 16;

    private const long LargestExact = (1L << 53) - 1;

    /// <exception cref="ArgumentException">A number that is not whole or too large, half a surrogate pair, or too deep.</exception>
    public static string Write(JsonObject value)
    {
        var text = new StringBuilder();
        Write(value, text, depth: 1);
        return text.ToString();
    }

    private static void Write(JsonNode value, StringBuilder text, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ArgumentException("The value is too deep.", nameof(value));
        }

        switch (value)
        {
            case JsonObject members:
                WriteMembers(members, text, depth);
                break;
            case JsonArray elements:
                WriteElements(elements, text, depth);
                break;
            default:
                WriteSimple(value, text);
                break;
        }
    }

    private static void WriteMembers(JsonObject members, StringBuilder text, int depth)
    {
        var mark = '{';
        foreach (var (name, value) in members.Where(member => member.Value is not null).OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            text.Append(mark);
            WriteText(name, text);
            text.Append(':');
            Write(value!, text, depth + 1);
            mark = ',';
        }

        text.Append(mark == '{' ? "{}" : "}");
    }

    private static void WriteElements(JsonArray elements, StringBuilder text, int depth)
    {
        var mark = '[';
        foreach (var element in elements)
        {
            text.Append(mark);
            Write(element ?? throw new ArgumentException("A list holds no empty places.", nameof(elements)), text, depth + 1);
            mark = ',';
        }

        text.Append(mark == '[' ? "[]" : "]");
    }

    private static void WriteSimple(JsonNode value, StringBuilder text)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteText(value.GetValue<string>(), text);
                break;
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            default:
                text.Append(Whole(value));
                break;
        }
    }

    private static long Whole(JsonNode value) =>
        value.AsValue() is var number && (number.TryGetValue<long>(out var whole) || TryWiden(number, out whole))
        && whole is >= -LargestExact and <= LargestExact
            ? whole
            : throw new ArgumentException("Only whole numbers below 2^53 have a place in the journal.", nameof(value));

    private static bool TryWiden(JsonValue number, out long whole)
    {
        var isInt = number.TryGetValue<int>(out var small);
        whole = small;
        return isInt;
    }

    private static void WriteText(string value, StringBuilder text)
    {
        text.Append('"');
        for (var place = 0; place < value.Length; place++)
        {
            var unit = value[place];
            if (char.IsSurrogate(unit))
            {
                if (place + 1 == value.Length || !char.IsSurrogatePair(unit, value[place + 1]))
                {
                    throw new ArgumentException("Half a surrogate pair is no text.", nameof(value));
                }

                text.Append(unit).Append(value[++place]);
                continue;
            }

            _ = unit switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append("\\u").Append(((int)unit).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => text.Append(unit),
            };
        }

        text.Append('"');
    }
}
