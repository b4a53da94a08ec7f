using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>The forms in which a CMS arrives: DER or BER, bare base64, or one PEM block (rule CMS-02).</summary>
/// <remarks>Base64 is decoded only where the whole input is base64; line breaks and blanks between are nothing.</remarks>
internal static class SignatureEncoding
{
    // Also the letter '0' of base64, but a CMS in base64 begins with 'M'.
    private const byte SequenceTag = 0x30;
    // Base64 and PEM may take this much more than the bytes they stand for (security 2.2).
    private const double TextFactor = 1.4;

    private const byte Dash = (byte)'-';

    /// <exception cref="RefusedException">None of these forms, or more than <paramref name="limit"/> bytes.</exception>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> file, int limit)
    {
        if (file.Length > limit * TextFactor)
        {
            throw new RefusedException(SignatureRefusals.LimitExceeded);
        }

        var text = Trimmed(file.Span);
        var bytes = file.Span switch
        {
            [SequenceTag, ..] => file,
            _ when text is [Dash, Dash, ..] => FromPem(text),
            _ => FromBase64(text),
        };
        return bytes.Length <= limit ? bytes : throw new RefusedException(SignatureRefusals.LimitExceeded);
    }

    private static byte[] FromPem(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAnyExceptInRange((byte)0, (byte)0x7F))
        {
            throw new RefusedException(SignatureRefusals.Malformed);
        }

        var pem = Encoding.ASCII.GetString(text);
        if (!PemEncoding.TryFind(pem, out var fields)
            || pem[fields.Label] is not ("CMS" or "PKCS7")
            || fields.Location.GetOffsetAndLength(pem.Length) != (0, pem.Length))
        {
            throw new RefusedException(SignatureRefusals.Malformed);
        }

        return Convert.FromBase64String(pem[fields.Base64Data]);
    }

    private static byte[] FromBase64(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || !Base64.IsValid(text))
        {
            throw new RefusedException(SignatureRefusals.Malformed);
        }

        return Convert.FromBase64String(Encoding.ASCII.GetString(text));
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> file) => file.Trim(" \t\r\n"u8);
}
