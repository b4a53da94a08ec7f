using System.Text;
using System.Xml;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Xml.Tree;

/// <summary>The characters of an XML file: UTF-8, or UTF-16 with its byte order mark (rule XML-01).</summary>
/// <remarks>The reader over them knows no document types and resolves nothing: no file and no network is touched (XML-02).</remarks>
internal sealed class XmlText
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        ConformanceLevel = ConformanceLevel.Document,
        CheckCharacters = true,
    };

    private readonly string _text;
    private readonly bool _isUtf16;

    private XmlText(string text, bool isUtf16, int length)
    {
        _text = text;
        _isUtf16 = isUtf16;
        Length = length;
    }

    /// <summary>Bytes of the file.</summary>
    public int Length { get; }

    /// <summary>True where bytes can only be meant as XML: no CMS in whatever form begins like that.</summary>
    public static bool IsMeant(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> text = file switch
        {
            [0xEF, 0xBB, 0xBF, ..] => file[3..],
            [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] => "<"u8,
            _ => file,
        };
        return text.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
    }

    /// <exception cref="RefusedException">Too long, or not the bytes of any of the encodings.</exception>
    public static XmlText Decode(ReadOnlySpan<byte> file, int limit)
    {
        Refuse.If(file.Length > limit, XmlRefusals.LimitExceeded);
        try
        {
            return file switch
            {
                [0xEF, 0xBB, 0xBF, ..] => new XmlText(Strict(new UTF8Encoding(false, true), file[3..]), false, file.Length),
                [0xFE, 0xFF, ..] => new XmlText(Strict(new UnicodeEncoding(true, false, true), file[2..]), true, file.Length),
                [0xFF, 0xFE, ..] => new XmlText(Strict(new UnicodeEncoding(false, false, true), file[2..]), true, file.Length),
                _ => new XmlText(Strict(new UTF8Encoding(false, true), file), false, file.Length),
            };
        }
        catch (DecoderFallbackException fault)
        {
            throw new RefusedException(XmlRefusals.Malformed, fault);
        }
    }

    /// <summary>Reads all nodes one after another.</summary>
    /// <exception cref="RefusedException">The text is not well formed, or <paramref name="visit"/> refuses it.</exception>
    public void Read(Action<XmlReader> visit)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(_text), Settings);
            while (reader.Read())
            {
                visit(reader);
            }
        }
        catch (XmlException fault)
        {
            throw new RefusedException(XmlRefusals.Malformed, fault);
        }
    }

    public bool IsIn(string declaredEncoding) =>
        declaredEncoding.Equals(_isUtf16 ? "UTF-16" : "UTF-8", StringComparison.OrdinalIgnoreCase);

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes) => encoding.GetString(bytes);
}
