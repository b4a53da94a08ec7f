using System.Text;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml;

/// <summary>The value of an element that holds one run of text (rule XML-10).</summary>
internal static class ElementValue
{
    /// <summary>Strict base64 after white space is removed; <c>&amp;#13;</c> is white space here (contract 5.2).</summary>
    /// <exception cref="RefusedException">A comment or an element inside, or anything but base64.</exception>
    public static byte[] Base64(ElementNode element, int limit)
    {
        var text = new StringBuilder();
        foreach (var character in Text(element))
        {
            if (character is not (' ' or '\t' or '\r' or '\n'))
            {
                text.Append(character);
            }
        }

        Refuse.If(text.Length / 4 * 3 > limit + 3, XmlRefusals.LimitExceeded);
        var base64 = text.ToString();
        var bytes = new byte[base64.Length / 4 * 3];

        // Written back it must be the same text, so that one value has one spelling.
        Refuse.If(
            !Convert.TryFromBase64String(base64, bytes, out var length)
            || length == 0
            || Convert.ToBase64String(bytes.AsSpan(0, length)) != base64,
            XmlRefusals.Value);
        return bytes[..length];
    }

    public static string Text(ElementNode element) => element.Children switch
    {
        [] => "",
        [TextNode only] => only.Text,
        _ => throw new RefusedException(XmlRefusals.Value),
    };
}
