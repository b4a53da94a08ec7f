using System.Numerics;

namespace Sigex.Domain.Cryptography.Gost.Arithmetic;

/// <summary>
/// Multiplication and inversion modulo q, the order of G. Numbers are words, least significant first.
/// </summary>
/// <remarks>Only public numbers come here: how long inversion takes depends on them.</remarks>
internal sealed class ScalarModulus
{
    private const int WordBits = 64;

    private readonly ulong[] _q;

    /// <summary>
    /// R² modulo q, where R = 2^(64n): what a product has to be multiplied with to lose both factors 1/R.
    /// </summary>
    private readonly ulong[] _squareOfR;

    /// <summary>−1/q modulo 2⁶⁴.</summary>
    private readonly ulong _negatedInverse;

    public ScalarModulus(BigInteger q, int words)
    {
        _q = LittleEndianWords.Of(q, words);
        _squareOfR = LittleEndianWords.Of(BigInteger.Pow(2, 2 * WordBits * words) % q, words);

        // Newton: each step doubles the right bits; q is its own inverse modulo 8.
        var inverse = _q[0];
        for (var bits = 3; bits < WordBits; bits *= 2)
        {
            inverse *= 2 - (_q[0] * inverse);
        }

        _negatedInverse = 0 - inverse;
    }

    /// <summary>Is the number one of 1 … q − 1?</summary>
    public bool HasUnit(ReadOnlySpan<ulong> number) =>
        !LittleEndianWords.IsZero(number) && LittleEndianWords.Compare(number, _q) < 0;

    /// <summary>The number modulo q, where q is at least 2^(64n − 2).</summary>
    public void Reduce(Span<ulong> number)
    {
        while (LittleEndianWords.Compare(number, _q) >= 0)
        {
            LittleEndianWords.Subtract(number, _q);
        }
    }

    /// <summary>Makes it q − number, for a number from 1 to q − 1.</summary>
    public void Negate(Span<ulong> number)
    {
        Span<ulong> negated = stackalloc ulong[_q.Length];
        _q.CopyTo(negated);
        LittleEndianWords.Subtract(negated, number);
        negated.CopyTo(number);
    }

    /// <summary>left · right modulo q, both below q.</summary>
    public void Multiply(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ulong> product)
    {
        Span<ulong> shifted = stackalloc ulong[_q.Length];
        MultiplyAndDivideByR(left, right, shifted);
        MultiplyAndDivideByR(shifted, _squareOfR, product);
    }

    /// <summary>1/number modulo q, for a number from 1 to q − 1.</summary>
    /// <remarks>
    /// Kaliski's way: a binary Euclid without any division modulo q gives 2ᵏ/number; the power of two is taken off
    /// afterwards, a word at a time. It keeps r·number = −u·2ᵏ and s·number = v·2ᵏ (mod q), so at v = 0 and u = 1
    /// −r is what is wanted.
    /// </remarks>
    public void Invert(ReadOnlySpan<ulong> number, Span<ulong> inverse)
    {
        var length = _q.Length;
        Span<ulong> u = stackalloc ulong[length];
        Span<ulong> v = stackalloc ulong[length];
        Span<ulong> r = stackalloc ulong[length + 1];
        Span<ulong> s = stackalloc ulong[length + 1];
        _q.CopyTo(u);
        number.CopyTo(v);
        r.Clear();
        s.Clear();
        s[0] = 1;

        var twos = ShiftOut(v, r);
        while (true)
        {
            // Both are odd here; the larger becomes their difference.
            var order = LittleEndianWords.Compare(u, v);
            if (order == 0)
            {
                break;
            }

            if (order > 0)
            {
                LittleEndianWords.Subtract(u, v);
                LittleEndianWords.Add(r, s);
                twos += ShiftOut(u, s);
            }
            else
            {
                LittleEndianWords.Subtract(v, u);
                LittleEndianWords.Add(s, r);
                twos += ShiftOut(v, r);
            }
        }

        // u = v = 1, and s · number = 2ᵏ.
        while (s[length] != 0 || LittleEndianWords.Compare(s[..length], _q) >= 0)
        {
            s[length] -= LittleEndianWords.Subtract(s[..length], _q);
        }

        for (; twos > 0; twos -= WordBits)
        {
            DivideByTwos(s[..length], Math.Min(twos, WordBits));
        }

        s[..length].CopyTo(inverse);
    }

    /// <summary>Takes all factors two out of a number that is not zero, and multiplies its partner by them.</summary>
    private static int ShiftOut(Span<ulong> number, Span<ulong> partner)
    {
        var total = 0;
        while ((number[0] & 1) == 0)
        {
            var count = Math.Min(BitOperations.TrailingZeroCount(number[0]), WordBits - 1);
            for (var word = 0; word < number.Length - 1; word++)
            {
                number[word] = number[word] >> count | number[word + 1] << (WordBits - count);
            }

            number[^1] >>= count;
            for (var word = partner.Length - 1; word > 0; word--)
            {
                partner[word] = partner[word] << count | partner[word - 1] >> (WordBits - count);
            }

            partner[0] <<= count;
            total += count;
        }

        return total;
    }

    /// <summary>
    /// number / 2^count modulo q, for 1 … 64 twos: a multiple of q is added that ends in the opposite bits.
    /// </summary>
    private void DivideByTwos(Span<ulong> number, int count)
    {
        var mask = ulong.MaxValue >> (WordBits - count);
        var factor = (number[0] * _negatedInverse) & mask;
        var carry = 0ul;
        Span<ulong> sum = stackalloc ulong[number.Length + 1];
        for (var word = 0; word < number.Length; word++)
        {
            var digit = ((UInt128)factor * _q[word]) + number[word] + carry;
            sum[word] = (ulong)digit;
            carry = (ulong)(digit >> WordBits);
        }

        sum[^1] = carry;
        for (var word = 0; word < number.Length; word++)
        {
            number[word] = count == WordBits ? sum[word + 1] : sum[word] >> count | sum[word + 1] << (WordBits - count);
        }

        Reduce(number);
    }

    private void MultiplyAndDivideByR(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ulong> product)
    {
        var length = _q.Length;
        Span<ulong> sum = stackalloc ulong[length + 2];
        sum.Clear();
        for (var digit = 0; digit < length; digit++)
        {
            AddMultiple(sum, right, left[digit]);
            AddMultiple(sum, _q, sum[0] * _negatedInverse);
            sum[1..].CopyTo(sum);
            sum[^1] = 0;
        }

        while (sum[length] != 0 || LittleEndianWords.Compare(sum[..length], _q) >= 0)
        {
            sum[length] -= LittleEndianWords.Subtract(sum[..length], _q);
        }

        sum[..length].CopyTo(product);
    }

    private static void AddMultiple(Span<ulong> sum, ReadOnlySpan<ulong> number, ulong factor)
    {
        var carry = 0ul;
        for (var word = 0; word < number.Length; word++)
        {
            var digit = ((UInt128)factor * number[word]) + sum[word] + carry;
            sum[word] = (ulong)digit;
            carry = (ulong)(digit >> WordBits);
        }

        sum[number.Length] += carry;
        sum[number.Length + 1] += sum[number.Length] < carry ? 1ul : 0;
    }
}
