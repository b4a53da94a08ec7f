using System.Security.Cryptography;
using System.Text;

namespace Sigex.Domain.Accounts;

/// <summary>32 random bytes which somebody signs to show who they are (contract 2.3; rule LOG-01). Good for one attempt.</summary>
public sealed class Nonce
{
    public const int Length = 32;

    /// <summary>How long it may wait to be signed (rule LOG-02).</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private static readonly int TextLength = Convert.ToBase64String(new byte[Length]).Length;

    private Nonce(byte[] bytes) => Bytes = bytes;

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>As the wire has it: base64.</summary>
    public string Text => Convert.ToBase64String(Bytes.Span);

    /// <summary>What is kept of it. The nonce itself is nowhere.</summary>
    public byte[] Sha256 => SHA256.HashData(Bytes.Span);

    /// <summary>The hash of its text, since the text may be signed as well (rule CMS-20).</summary>
    public byte[] TextSha256 => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    public static Nonce New() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Null where the text is not the base64 of 32 bytes, spelled as we spell it.</summary>
    public static Nonce? TryParse(string? text)
    {
        var bytes = new byte[Length];
        return text?.Length == TextLength
            && Convert.TryFromBase64String(text, bytes, out var length)
            && length == Length
            && Convert.ToBase64String(bytes) == text
                ? new Nonce(bytes)
                : null;
    }

    /// <summary>May a body of so many bytes be a nonce, or the text of one?</summary>
    public static bool MayBe(long size) => size == Length || size == TextLength;

    public override string ToString() => nameof(Nonce);
}
