using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sigex.Domain.Cryptography.Gost;

/// <summary>The step function g of RFC 6986, clause 8, for every processor: S, P and L merged into eight tables.</summary>
/// <remarks>
/// Word j of LPS(x) is the XOR of eight table entries, one for byte j of each word of x. The key schedule and the
/// message go through their twelve rounds side by side, because neither alone keeps the load units busy.
/// </remarks>
internal static unsafe class StreebogTableRounds
{
    private const int Rounds = 12;

    private static readonly ulong* Tables = Merge();
    private static readonly ulong* Constants = Keep(StreebogConstants.C);

    /// <summary>hash = g(counter, hash, block); 64 bytes each. The counter has at most 64 significant bits.</summary>
    public static void Compress(ulong* hash, ulong counter, ulong* block)
    {
        var key = stackalloc ulong[8];
        var keyInput = stackalloc ulong[8];
        var state = stackalloc ulong[8];
        var stateInput = stackalloc ulong[8];
        var tables = Tables;
        var constants = Constants;

        Vector512.Store(Vector512.Load(hash), keyInput);
        keyInput[0] ^= counter;
        for (var word = 0; word < 8; word++)
        {
            key[word] = Word((byte*)keyInput + word, tables);
        }

        Vector512.Store(Vector512.Load(block), state);
        for (var round = 0; round < Rounds; round++, constants += 8)
        {
            var roundKey = Vector512.Load(key);
            Vector512.Store(Vector512.Load(state) ^ roundKey, stateInput);
            Vector512.Store(Vector512.Load(constants) ^ roundKey, keyInput);
            for (var word = 0; word < 8; word++)
            {
                state[word] = Word((byte*)stateInput + word, tables);
                key[word] = Word((byte*)keyInput + word, tables);
            }
        }

        var encrypted = Vector512.Load(state) ^ Vector512.Load(key);
        Vector512.Store(encrypted ^ Vector512.Load(hash) ^ Vector512.Load(block), hash);
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
