using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sigex.Domain.Cryptography.Gost;

/// <summary>
/// The step function g of RFC 6986, clause 8, for every processor: S, P and L merged into eight tables.
/// </summary>
/// <remarks>
/// Word j of LPS(x) is the XOR of eight table entries, one for byte j of each word of x. Words are added and stored one
/// by one: a byte read right after a wider store would have to wait for it.
/// </remarks>
internal static unsafe class StreebogTableRounds
{
    private const int Rounds = 12;
    private const int Words = 8;

    private static readonly ulong* Tables = Merge();
    private static readonly ulong* Constants = Keep(StreebogConstants.C);

    /// <summary>hash = g(counter, hash, block); 64 bytes each. The counter has at most 64 significant bits.</summary>
    public static void Compress(ulong* hash, ulong counter, ulong* block)
    {
        var key = stackalloc ulong[Words];
        var state = stackalloc ulong[Words];
        var mixed = stackalloc ulong[Words];
        var tables = Tables;
        var constants = Constants;

        new ReadOnlySpan<ulong>(hash, Words).CopyTo(new Span<ulong>(mixed, Words));
        mixed[0] ^= counter;
        Transform((byte*)mixed, key, tables);
        new ReadOnlySpan<ulong>(block, Words).CopyTo(new Span<ulong>(state, Words));
        for (var round = 0; round < Rounds; round++, constants += Words)
        {
            Add(state, key, mixed);
            Transform((byte*)mixed, state, tables);
            Add(key, constants, mixed);
            Transform((byte*)mixed, key, tables);
        }

        for (var word = 0; word < Words; word++)
        {
            hash[word] ^= state[word] ^ key[word] ^ block[word];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ulong* left, ulong* right, ulong* sum)
    {
        sum[0] = left[0] ^ right[0];
        sum[1] = left[1] ^ right[1];
        sum[2] = left[2] ^ right[2];
        sum[3] = left[3] ^ right[3];
        sum[4] = left[4] ^ right[4];
        sum[5] = left[5] ^ right[5];
        sum[6] = left[6] ^ right[6];
        sum[7] = left[7] ^ right[7];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transform(byte* input, ulong* output, ulong* tables)
    {
        output[0] = Word(input, tables);
        output[1] = Word(input + 1, tables);
        output[2] = Word(input + 2, tables);
        output[3] = Word(input + 3, tables);
        output[4] = Word(input + 4, tables);
        output[5] = Word(input + 5, tables);
        output[6] = Word(input + 6, tables);
        output[7] = Word(input + 7, tables);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(byte* column, ulong* tables) =>
        tables[column[0]] ^ tables[256 + column[8]] ^ tables[512 + column[16]] ^ tables[768 + column[24]]
        ^ tables[1024 + column[32]] ^ tables[1280 + column[40]] ^ tables[1536 + column[48]] ^ tables[1792 + column[56]];

    private static ulong* Merge()
    {
        Span<ulong> tables = new ulong[8 * 256];
        for (var position = 0; position < 8; position++)
        {
            for (var value = 0; value < 256; value++)
            {
                tables[(256 * position) + value] = Linear((ulong)StreebogConstants.Pi[value] << (8 * position));
            }
        }

        return Keep(tables);
    }

    private static ulong Linear(ulong word)
    {
        var sum = 0ul;
        for (var bit = 0; bit < 64; bit++)
        {
            if ((word >> bit & 1) == 1)
            {
                sum ^= StreebogConstants.A[63 - bit];
            }
        }

        return sum;
    }

    /// <summary>Outside the collected heap and at the start of a cache line, for the life of the process.</summary>
    private static ulong* Keep(ReadOnlySpan<ulong> words)
    {
        var kept = (ulong*)NativeMemory.AlignedAlloc((nuint)words.Length * sizeof(ulong), 64);
        words.CopyTo(new Span<ulong>(kept, words.Length));
        return kept;
    }
}
