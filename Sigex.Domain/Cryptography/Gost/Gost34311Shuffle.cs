using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sigex.Domain.Cryptography.Gost;

/// <summary>ψ of GOST 34.311-95 (RFC 5831, 5.3): many steps of the shift register at once.</summary>
/// <remarks>
/// A step drops the lowest of sixteen 16-bit words and appends w1⊕w2⊕w3⊕w4⊕w13⊕w16. Any number of steps is linear over
/// whole words, so each word of the result is the sum of some words of the argument; which ones, is kept as masks.
/// </remarks>
internal sealed class Gost34311Shuffle
{
    private const int Words = 16;

    /// <summary>Mask i is set in those words of the result where word i of the argument is a summand.</summary>
    private readonly Vector256<ushort>[] _masks = new Vector256<ushort>[Words];

    public Gost34311Shuffle(int steps)
    {
        Span<ushort> register = stackalloc ushort[Words];
        for (var word = 0; word < Words; word++)
        {
            register.Clear();
            register[word] = ushort.MaxValue;
            for (var step = 0; step < steps; step++)
            {
                Step(register);
            }

            _masks[word] = Vector256.Create<ushort>(register);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe Vector256<ushort> Apply(Vector256<ushort> argument)
    {
        var words = (ushort*)&argument;
        ref var masks = ref _masks[0];
        Vector256<ushort> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        for (var word = 0; word < Words; word += 4)
        {
            sum0 ^= Vector256.Create(words[word]) & Unsafe.Add(ref masks, word);
            sum1 ^= Vector256.Create(words[word + 1]) & Unsafe.Add(ref masks, word + 1);
            sum2 ^= Vector256.Create(words[word + 2]) & Unsafe.Add(ref masks, word + 2);
            sum3 ^= Vector256.Create(words[word + 3]) & Unsafe.Add(ref masks, word + 3);
        }

        return sum0 ^ sum1 ^ (sum2 ^ sum3);
    }

    private static void Step(Span<ushort> register)
    {
        var appended = register[0] ^ register[1] ^ register[2] ^ register[3] ^ register[12] ^ register[15];
        register[1..].CopyTo(register);
        register[^1] = (ushort)appended;
    }
}
