using System.Text;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Xml.Canonical;

/// <summary>Gathers canonical bytes, with the replacements of Canonical XML 1.0, 2.3, and no more than allowed.</summary>
internal sealed class CanonicalOutput(long limit)
{
    private byte[] _bytes = new byte[1024];
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Append(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_bytes.Length - _length < most)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + most));
        }

        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
        Refuse.If(_length > limit, XmlRefusals.LimitExceeded);
    }

    public void AppendText(string text) => AppendReplacing(text, "&<>\r", character => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => "&#xD;",
    });

    public void AppendAttribute(string value) => AppendReplacing(value, "&<\"\t\n\r", character => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '"' => "&quot;",
        '\t' => "&#x9;",
        '\n' => "&#xA;",
        _ => "&#xD;",
    });

    private void AppendReplacing(ReadOnlySpan<char> text, ReadOnlySpan<char> special, Func<char, string> replacement)
    {
        while (text.IndexOfAny(special) is var next and >= 0)
        {
            Append(text[..next]);
            Append(replacement(text[next]));
            text = text[(next + 1)..];
        }

        Append(text);
    }
}
