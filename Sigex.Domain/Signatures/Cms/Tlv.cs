namespace Sigex.Domain.Signatures.Cms;

/// <summary>Puts DER values together from exact pieces.</summary>
/// <remarks>
/// The framework's writer sorts a SET when it closes it. Here pieces keep the order and the bytes in which they were
/// signed or received, so this writes a tag, the shortest length, and the pieces as they are.
/// </remarks>
internal static class Tlv
{
    public const byte Integer = 0x02;
    public const byte OctetString = 0x04;
    public const byte Sequence = 0x30;
    public const byte Set = 0x31;

    public static byte ContextConstructed(int number) => (byte)(0xA0 | number);

    public static byte[] Of(byte tag, params IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        var length = pieces.Sum(piece => piece.Length);
        var header = Header(tag, length);
        var value = new byte[header.Length + length];
        header.CopyTo(value, 0);
        var offset = header.Length;
        foreach (var piece in pieces)
        {
            piece.CopyTo(value.AsMemory(offset));
            offset += piece.Length;
        }

        return value;
    }

    private static byte[] Header(byte tag, int length) => length switch
    {
        < 0x80 => [tag, (byte)length],
        < 0x100 => [tag, 0x81, (byte)length],
        < 0x10000 => [tag, 0x82, (byte)(length >> 8), (byte)length],
        < 0x1000000 => [tag, 0x83, (byte)(length >> 16), (byte)(length >> 8), (byte)length],
        _ => [tag, 0x84, (byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length],
    };
}
