using System.Text;
using System.Text.Encodings.Web;

namespace Sigex.Web.Api.Http;

/// <summary>
/// Escapes what JSON itself asks for (RFC 8259, 7) and the five characters of contract 1.4, so that an answer can stand
/// in a <c>script</c> element. Cyrillic, <c>+</c> and everything else are written as they are.
/// </summary>
internal sealed unsafe class ContractEncoder : JavaScriptEncoder
{
    public static readonly ContractEncoder Instance = new();

    /// <summary><c>\uXXXX</c>; what is escaped lies in the basic plane.</summary>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is
        < 0x20 or '"' or '\\' or '<' or '>' or '&' or 0x2028 or 0x2029;

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var characters = new ReadOnlySpan<char>(text, textLength);
        for (var place = 0; place < characters.Length; place++)
        {
            if (WillEncode(characters[place]))
            {
                return place;
            }

            if (char.IsSurrogate(characters[place]))
            {
                // A lone half must not pass; the base class puts U+FFFD in its place.
                if (Rune.DecodeFromUtf16(characters[place..], out _, out _) != System.Buffers.OperationStatus.Done)
                {
                    return place;
                }

                place++;
            }
        }

        return -1;
    }

    public override bool TryEncodeUnicodeScalar(
        int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var room = new Span<char>(buffer, bufferLength);
        var text = WillEncode(unicodeScalar) ? Escaped(unicodeScalar) : new Rune(unicodeScalar).ToString();
        numberOfCharactersWritten = text.TryCopyTo(room) ? text.Length : 0;
        return numberOfCharactersWritten > 0;
    }

    private static string Escaped(int unicodeScalar) => unicodeScalar switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => $"\\u{unicodeScalar:x4}",
    };
}
