using System.Globalization;

namespace Sigex.Domain.Documents;

/// <summary>What may be the name of a file, and what it becomes where a system forbids more (contract 3.1).</summary>
public static class FileNames
{
    /// <summary>The name of a document without a title.</summary>
    public const string OfUntitled = "document";

    private const string ReplacedEverywhere = ":*?\"<>|";

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL"];

    private static readonly string[] NumberedDevices = ["COM", "LPT"];

    /// <summary>No path, no control character, no half of a character, nothing that turns the direction of writing.</summary>
    public static bool IsUsable(string text) =>
        text is not ("" or "." or "..") && HasWholeCharacters(text) && !text.Any(IsForbidden);

    /// <summary>A usable name as every system takes it.</summary>
    public static string Harmless(string text)
    {
        if (text.Length == 0)
        {
            return OfUntitled;
        }

        var name = string.Concat(text.Select(c => ReplacedEverywhere.Contains(c, StringComparison.Ordinal) ? '_' : c));
        if (name[^1] is '.' or ' ')
        {
            name = name[..^1] + '_';
        }

        var stem = name.Split('.')[0];
        return IsDevice(stem.TrimEnd()) ? '_' + name[stem.Length..] : name;
    }

    private static bool IsForbidden(char c) =>
        c is '/' or '\\'
            or '\u061C' or '\u200E' or '\u200F'
            or (>= '\u202A' and <= '\u202E')
            or (>= '\u2066' and <= '\u2069')
        || char.GetUnicodeCategory(c) is UnicodeCategory.Control
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool HasWholeCharacters(string text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            if (!char.IsSurrogate(text[place]))
            {
                continue;
            }

            if (!char.IsSurrogatePair(text, place))
            {
                return false;
            }

            place++;
        }

        return true;
    }

    private static bool IsDevice(string stem) =>
        Devices.Contains(stem, StringComparer.OrdinalIgnoreCase)
        || (stem.Length == 4 && stem[3] is >= '1' and <= '9'
            && NumberedDevices.Contains(stem[..3], StringComparer.OrdinalIgnoreCase));
}
