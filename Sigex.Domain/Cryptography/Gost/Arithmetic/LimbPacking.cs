namespace Sigex.Domain.Cryptography.Gost.Arithmetic;

/// <summary>Between words of 64 bits and limbs of fewer bits, least significant first on both sides.</summary>
internal static class LimbPacking
{
    private const int WordBits = 64;

    public static void Split(ReadOnlySpan<ulong> words, Span<ulong> limbs, int limbBits)
    {
        for (var limb = 0; limb < limbs.Length; limb++)
        {
            var (word, offset) = Math.DivRem(limb * limbBits, WordBits);
            var bits = words[word] >> offset;
            if (offset + limbBits > WordBits && word + 1 < words.Length)
            {
                bits |= words[word + 1] << (WordBits - offset);
            }

            limbs[limb] = bits & ((1ul << limbBits) - 1);
        }
    }

    /// <summary>The limbs have no excess and their number fits the words.</summary>
    public static void Join(ReadOnlySpan<ulong> limbs, Span<ulong> words, int limbBits)
    {
        words.Clear();
        for (var limb = 0; limb < limbs.Length; limb++)
        {
            var (word, offset) = Math.DivRem(limb * limbBits, WordBits);
            words[word] |= limbs[limb] << offset;
            if (offset + limbBits > WordBits && word + 1 < words.Length)
            {
                words[word + 1] |= limbs[limb] >> (WordBits - offset);
            }
        }
    }

    /// <summary>
    /// Modulo 2^bits − gap: what lies above 2^bits is taken away and added gap times; then all carries run.
    /// </summary>
    public static void FoldTop(Span<ulong> limbs, int limbBits, int bits, ulong gap)
    {
        var last = limbs.Length - 1;
        var topBits = bits - (last * limbBits);
        var above = limbs[last] >> topBits;
        limbs[last] &= (1ul << topBits) - 1;
        limbs[0] += above * gap;
        for (var limb = 0; limb < last; limb++)
        {
            limbs[limb + 1] += limbs[limb] >> limbBits;
            limbs[limb] &= (1ul << limbBits) - 1;
        }
    }

    /// <summary>Takes 2^(64n) − gap away from a number of n words that is not below it.</summary>
    public static void SubtractPrimeOnce(Span<ulong> words, ulong gap)
    {
        Span<ulong> sum = stackalloc ulong[words.Length];
        var carry = gap;
        for (var word = 0; word < words.Length; word++)
        {
            sum[word] = words[word] + carry;
            carry = sum[word] < carry ? 1ul : 0;
        }

        if (carry == 1)
        {
            sum.CopyTo(words);
        }
    }
}
