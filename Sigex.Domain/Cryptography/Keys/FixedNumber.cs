using System.Numerics;

namespace Sigex.Domain.Cryptography.Keys;

/// <summary>Numbers in a fixed count of bytes, most significant first.</summary>
internal static class FixedNumber
{
    public static byte[] Write(BigInteger number, int length)
    {
        var bytes = new byte[length];
        Write(number, bytes);
        return bytes;
    }

    public static void Write(BigInteger number, Span<byte> bytes)
    {
        var shortest = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        bytes.Clear();
        shortest.CopyTo(bytes[(bytes.Length - shortest.Length)..]);
    }
}
