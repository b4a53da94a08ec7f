using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Sigex.Domain.Cryptography.Gost.Arithmetic;

namespace Sigex.Domain.Cryptography.Keys;

/// <summary>Powers modulo an odd number, without divisions (P. L. Montgomery, 1985). R is 2 to the 64 · words.</summary>
/// <remarks>
/// For public numbers only: how long it takes tells of them. Nothing in it changes, so that threads share one.
/// </remarks>
internal sealed class MontgomeryModulus
{
    private readonly ulong[] _modulus;
    private readonly ulong[] _rSquared;
    private readonly ulong _negatedInverse;

    public MontgomeryModulus(BigInteger modulus)
    {
        if (modulus.Sign <= 0 || modulus.IsEven)
        {
            throw new ArgumentException("The modulus has to be odd.", nameof(modulus));
        }

        var words = (int)((modulus.GetBitLength() + 63) / 64);
        _modulus = LittleEndianWords.Of(modulus, words);
        _rSquared = LittleEndianWords.Of((BigInteger.One << (128 * words)) % modulus, words);

        // Newton: an odd number is its own inverse in three bits, and every step doubles them.
        var inverse = _modulus[0];
        for (var bits = 3; bits < 64; bits *= 2)
        {
            inverse *= 2 - (_modulus[0] * inverse);
        }

        _negatedInverse = 0 - inverse;
    }

    /// <summary>
    /// Is the number below the modulus, and its power the expected one? Both have the most significant byte first and
    /// are as long as each other, the exponent is odd and above one.
    /// </summary>
    public bool IsPower(ReadOnlySpan<byte> number, ulong exponent, ReadOnlySpan<byte> expected)
    {
        var words = _modulus.Length;
        Span<ulong> x = stackalloc ulong[words];
        Span<ulong> power = stackalloc ulong[words];
        Span<ulong> room = stackalloc ulong[2 * words];
        Read(number, x);
        if (LittleEndianWords.Compare(x, _modulus) >= 0)
        {
            return false;
        }

        Multiply(x, _rSquared, power, room);
        Span<ulong> factor = stackalloc ulong[words];
        power.CopyTo(factor);
        for (var bit = 62 - BitOperations.LeadingZeroCount(exponent); bit > 0; bit--)
        {
            Square(power, room);
            if (((exponent >> bit) & 1) != 0)
            {
                Multiply(power, factor, power, room);
            }
        }

        // The last bit stands in every odd exponent: multiplying by x itself takes R out as well.
        Square(power, room);
        Multiply(power, x, power, room);
        Read(expected, factor);
        return power.SequenceEqual(factor);
    }

    /// <summary>left · right / R</summary>
    private void Multiply(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ulong> product, Span<ulong> room)
    {
        room.Clear();
        for (var word = 0; word < left.Length; word++)
        {
            room[word + left.Length] = AddProduct(room[word..], right, left[word]);
        }

        Reduce(room, product);
    }

    /// <summary>number² / R: what stands beside the diagonal is computed once and doubled.</summary>
    private void Square(Span<ulong> number, Span<ulong> room)
    {
        var words = number.Length;
        room.Clear();
        var row = 0;
        for (; row < words - 2; row += 2)
        {
            AddTwoRows(room, number, row);
        }

        if (row < words - 1)
        {
            room[row + words] = AddProduct(room[((2 * row) + 1)..], number[(row + 1)..], number[row]);
        }

        var carry = 0ul;
        var shifted = 0ul;
        for (var word = 0; word < words; word++)
        {
            var high = High(number[word], number[word]);
            var low = number[word] * number[word];
            ref var first = ref room[2 * word];
            ref var second = ref room[(2 * word) + 1];
            var doubledFirst = (first << 1) | shifted;
            var doubledSecond = (second << 1) | (first >> 63);
            shifted = second >> 63;
            low += carry;
            high += low < carry ? 1ul : 0;
            first = doubledFirst + low;
            high += first < low ? 1ul : 0;
            second = doubledSecond + high;
            carry = second < high ? 1ul : 0;
        }

        Reduce(room, number);
    }

    /// <summary>room / R, for a room below the modulus times R.</summary>
    private void Reduce(Span<ulong> room, Span<ulong> result)
    {
        var words = _modulus.Length;
        var top = 0ul;
        var word = 0;
        for (; word < words - 1; word += 2)
        {
            top = AddTwoMultiples(room[word..], top);
        }

        if (word < words)
        {
            var carry = AddProduct(room[word..], _modulus, room[word] * _negatedInverse);
            top = AddCarries(ref room[word + words], carry, top);
        }

        var upper = room[words..];
        if (top != 0 || LittleEndianWords.Compare(upper, _modulus) >= 0)
        {
            _ = LittleEndianWords.Subtract(upper, _modulus);
        }

        upper.CopyTo(result);
    }

    /// <summary>
    /// Makes the two lowest words of the room zero by adding multiples of the modulus. Both rows run side by side, since
    /// each is a chain of carries.
    /// </summary>
    private ulong AddTwoMultiples(Span<ulong> room, ulong top)
    {
        var words = _modulus.Length;
        ref var to = ref MemoryMarshal.GetReference(room[..(words + 2)]);
        ref var from = ref MemoryMarshal.GetReference<ulong>(_modulus);
        ulong first = to * _negatedInverse, firstCarry = 0, secondCarry = 0;
        Step(ref to, from, first, ref firstCarry);
        Step(ref Unsafe.Add(ref to, 1), Unsafe.Add(ref from, 1), first, ref firstCarry);
        var second = Unsafe.Add(ref to, 1) * _negatedInverse;
        Step(ref Unsafe.Add(ref to, 1), from, second, ref secondCarry);
        for (var word = 2; word < words; word++)
        {
            var sum = Unsafe.Add(ref to, word);
            Step(ref sum, Unsafe.Add(ref from, word), first, ref firstCarry);
            Step(ref sum, Unsafe.Add(ref from, word - 1), second, ref secondCarry);
            Unsafe.Add(ref to, word) = sum;
        }

        top = AddCarries(ref Unsafe.Add(ref to, words), firstCarry, top);
        Step(ref Unsafe.Add(ref to, words), Unsafe.Add(ref from, words - 1), second, ref secondCarry);
        return AddCarries(ref Unsafe.Add(ref to, words + 1), secondCarry, top);
    }

    /// <summary>Gives what is carried beyond the word: never more than one, since the other is at most one.</summary>
    private static ulong AddCarries(ref ulong word, ulong carry, ulong other)
    {
        var sum = word + carry;
        var beyond = sum < carry ? 1ul : 0;
        word = sum + other;
        return beyond + (word < other ? 1ul : 0);
    }

    /// <summary>The products right of the diagonal, of this word and of the next one with all words above them.</summary>
    private static void AddTwoRows(Span<ulong> room, ReadOnlySpan<ulong> number, int row)
    {
        var words = number.Length;
        ref var to = ref MemoryMarshal.GetReference(room[..(2 * words)]);
        ref var from = ref MemoryMarshal.GetReference(number);
        ulong first = number[row], second = number[row + 1], firstCarry = 0, secondCarry = 0;
        Step(ref Unsafe.Add(ref to, (2 * row) + 1), second, first, ref firstCarry);
        Step(ref Unsafe.Add(ref to, (2 * row) + 2), Unsafe.Add(ref from, row + 2), first, ref firstCarry);
        for (var word = row + 3; word < words; word++)
        {
            var sum = Unsafe.Add(ref to, row + word);
            Step(ref sum, Unsafe.Add(ref from, word), first, ref firstCarry);
            Step(ref sum, Unsafe.Add(ref from, word - 1), second, ref secondCarry);
            Unsafe.Add(ref to, row + word) = sum;
        }

        Unsafe.Add(ref to, row + words) = firstCarry;
        Step(ref Unsafe.Add(ref to, row + words), Unsafe.Add(ref from, words - 1), second, ref secondCarry);
        Unsafe.Add(ref to, row + words + 1) = secondCarry;
    }

    /// <summary>Adds factor · number into the words of the sum, and gives what is carried beyond them.</summary>
    private static ulong AddProduct(Span<ulong> sum, ReadOnlySpan<ulong> number, ulong factor)
    {
        ref var to = ref MemoryMarshal.GetReference(sum[..number.Length]);
        ref var from = ref MemoryMarshal.GetReference(number);
        var carry = 0ul;
        var word = 0;
        for (; word <= number.Length - 4; word += 4)
        {
            Step(ref Unsafe.Add(ref to, word), Unsafe.Add(ref from, word), factor, ref carry);
            Step(ref Unsafe.Add(ref to, word + 1), Unsafe.Add(ref from, word + 1), factor, ref carry);
            Step(ref Unsafe.Add(ref to, word + 2), Unsafe.Add(ref from, word + 2), factor, ref carry);
            Step(ref Unsafe.Add(ref to, word + 3), Unsafe.Add(ref from, word + 3), factor, ref carry);
        }

        for (; word < number.Length; word++)
        {
            Step(ref Unsafe.Add(ref to, word), Unsafe.Add(ref from, word), factor, ref carry);
        }

        return carry;
    }

    // (2⁶⁴ − 1)² + 2(2⁶⁴ − 1) is just below 2¹²⁸: the high word takes both carries.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref ulong sum, ulong number, ulong factor, ref ulong carry)
    {
        // What waits for the last step, the carry, comes in last: the steps then overlap.
        var high = High(number, factor);
        var low = (number * factor) + sum;
        high += low < sum ? 1ul : 0;
        sum = low + carry;
        carry = high + (sum < carry ? 1ul : 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong High(ulong left, ulong right) =>
        Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(left, right) : Math.BigMul(left, right, out _);

    private static void Read(ReadOnlySpan<byte> bytes, Span<ulong> words)
    {
        words.Clear();
        var word = 0;
        for (; bytes.Length >= 8; bytes = bytes[..^8])
        {
            words[word++] = BinaryPrimitives.ReadUInt64BigEndian(bytes[^8..]);
        }

        foreach (var value in bytes)
        {
            words[word] = (words[word] << 8) | value;
        }
    }
}
