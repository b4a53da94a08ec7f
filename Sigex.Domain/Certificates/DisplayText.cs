using System.Globalization;
using System.Text;

namespace Sigex.Domain.Certificates;

/// <summary>Makes a text out of a certificate safe to show (rule IDN-04). How it is encoded is up to each output.</summary>
public static class DisplayText
{
    private const int MostLetters = 256;

    /// <summary>NFC, at most 256 characters, and a <c>�</c> for what cannot be seen or turns the direction of writing.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(Math.Min(text.Length, MostLetters));
        foreach (var rune in text.EnumerateRunes())
        {
            if (safe.Length + rune.Utf16SequenceLength > MostLetters)
            {
                break;
            }

            safe.Append(IsVisible(rune) ? rune.ToString() : "\uFFFD");
        }

        return safe.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
