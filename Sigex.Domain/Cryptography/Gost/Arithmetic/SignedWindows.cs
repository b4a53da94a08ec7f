namespace Sigex.Domain.Cryptography.Gost.Arithmetic;

/// <summary>A number as a sum of digits times powers of two, with few digits that are not zero.</summary>
internal static class SignedWindows
{
    private const int WordBits = 64;

    /// <summary>
    /// Writes the digits of the number, least significant first. Each is zero or odd and below 2^(width − 1) in size,
    /// and of any such many neighbours at most one is not zero.
    /// </summary>
    /// <param name="number">Words, least significant first.</param>
    /// <param name="width">2 … 8.</param>
    /// <param name="digits">Room for one digit more than the number has bits.</param>
    public static void Recode(ReadOnlySpan<ulong> number, int width, Span<sbyte> digits)
    {
        digits.Clear();
        var carry = 0;
        for (var position = 0; position < digits.Length;)
        {
            if (Bits(number, position, 1) == carry)
            {
                position++;
                continue;
            }

            // The upper half of the digits is written as one of the next window less something.
            var digit = Bits(number, position, width) + carry;
            carry = digit >> (width - 1);
            digits[position] = (sbyte)(digit - (carry << width));
            position += width;
        }
    }

    private static int Bits(ReadOnlySpan<ulong> number, int position, int count)
    {
        var (word, offset) = Math.DivRem(position, WordBits);
        var bits = word < number.Length ? number[word] >> offset : 0;
        if (offset + count > WordBits && word + 1 < number.Length)
        {
            bits |= number[word + 1] << (WordBits - offset);
        }

        return (int)bits & ((1 << count) - 1);
    }
}
