using System.Formats.Asn1;
using System.Text;

namespace Sigex.Domain.Certificates;

/// <summary>Texts of names: decoded strictly by their type (rule ASN-06), written by RFC 4514, compared by RFC 5280, 7.1.</summary>
internal static class NameText
{
    private static readonly UTF32Encoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true);

    /// <summary>The text of an encoded string, or null where it is no string or not readable.</summary>
    /// <remarks>TeletexString has no text form here: letters of old code pages lie.</remarks>
    public static string? Decode(ReadOnlyMemory<byte> encoded)
    {
        var reader = new AsnReader(encoded, AsnEncodingRules.DER);
        var tag = reader.PeekTag();
        if (tag.TagClass != TagClass.Universal)
        {
            return null;
        }

        try
        {
            return (UniversalTagNumber)tag.TagValue switch
            {
                UniversalTagNumber.UTF8String or UniversalTagNumber.PrintableString or UniversalTagNumber.NumericString
                    or UniversalTagNumber.IA5String or UniversalTagNumber.VisibleString or UniversalTagNumber.BMPString =>
                    reader.ReadCharacterString((UniversalTagNumber)tag.TagValue),
                UniversalTagNumber.UniversalString => BigEndian.GetString(reader.PeekContentBytes().Span),
                _ => null,
            };
        }
        catch (Exception fault) when (fault is AsnContentException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>RFC 4514, 2.4.</summary>
    public static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var place = 0; place < value.Length; place++)
        {
            var letter = value[place];
            var isAtEdge = (place == 0 && letter is ' ' or '#') || (place == value.Length - 1 && letter == ' ');
            _ = letter switch
            {
                '\0' => text.Append("\\00"),
                '"' or '+' or ',' or ';' or '<' or '>' or '\\' => text.Append('\\').Append(letter),
                _ when isAtEdge => text.Append('\\').Append(letter),
                _ => text.Append(letter),
            };
        }

        return text.ToString();
    }

    /// <summary>The form in which two texts are equal when they differ in case, composition and inner spaces alone.</summary>
    public static string Fold(string value) =>
        string.Join(' ', value.Normalize(NormalizationForm.FormKC).ToUpperInvariant().ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
