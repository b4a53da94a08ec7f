using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Sigex.Domain.Cryptography.Gost.Arithmetic;

/// <summary>Numbers as words of 64 bits, least significant word first.</summary>
internal static class LittleEndianWords
{
    /// <summary>Reads 8n bytes, least significant byte first, into n words.</summary>
    public static void Read(ReadOnlySpan<byte> bytes, Span<ulong> words)
    {
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(8 * word)..]);
        }
    }

    /// <summary>The number, which is not negative, in so many words.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static ulong[] Of(BigInteger number, int count)
    {
        Span<byte> bytes = stackalloc byte[8 * count];
        bytes.Clear();
        if (!number.TryWriteBytes(bytes, out _, isUnsigned: true))
        {
            throw new OverflowException();
        }

        var words = new ulong[count];
        Read(bytes, words);
        return words;
    }

    public static BigInteger Number(ReadOnlySpan<ulong> words) => new(MemoryMarshal.AsBytes(words), isUnsigned: true);

    public static bool IsZero(ReadOnlySpan<ulong> words) => !words.ContainsAnyExcept(0ul);

    /// <summary>Negative, zero or positive, as the left number is below, equal to or above the right one.</summary>
    public static int Compare(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var word = left.Length - 1;
        while (word > 0 && left[word] == right[word])
        {
            word--;
        }

        return left[word].CompareTo(right[word]);
    }

    /// <summary>Gives what is carried beyond the last word.</summary>
    public static ulong Add(Span<ulong> number, ReadOnlySpan<ulong> addend)
    {
        var carry = 0ul;
        for (var word = 0; word < number.Length; word++)
        {
            var sum = number[word] + carry;
            carry = sum < carry ? 1ul : 0;
            number[word] = sum + addend[word];
            carry += number[word] < sum ? 1ul : 0;
        }

        return carry;
    }

    /// <summary>Gives what has to be borrowed from beyond the last word.</summary>
    public static ulong Subtract(Span<ulong> number, ReadOnlySpan<ulong> subtrahend)
    {
        var borrow = 0ul;
        for (var word = 0; word < number.Length; word++)
        {
            var minuend = number[word];
            var difference = minuend - subtrahend[word];
            number[word] = difference - borrow;
            borrow = (minuend < subtrahend[word] ? 1ul : 0) + (difference < borrow ? 1ul : 0);
        }

        return borrow;
    }
}
