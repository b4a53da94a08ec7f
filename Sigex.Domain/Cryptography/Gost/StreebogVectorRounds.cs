using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sigex.Domain.Cryptography.Gost;

/// <summary>The step function g of RFC 6986, clause 8, with the state in one 512-bit register.</summary>
/// <remarks>
/// S is a look-up in a table of 256 bytes held in four registers. L is a matrix of 64 × 64 bits, seen here as 8 × 8
/// blocks of 8 × 8 bits: byte r of an output word is the sum of block (r, k) times byte k of the input word. All words
/// of the state are multiplied at once, along the eight diagonals k = r + d; the shuffle that brings the bytes of a
/// diagonal together does P as well. For that the state stays transposed: lane r holds byte r of each of the words.
/// </remarks>
internal static class StreebogVectorRounds
{
    private const int Diagonals = 8;
    private const int Rounds = 12;

    private static readonly Vector512<byte>[] Substitution =
        [.. Enumerable.Range(0, 4).Select(quarter => Vector512.Create(StreebogConstants.Pi[(64 * quarter)..]))];

    private static readonly Vector512<byte>[] Shuffles = [.. Enumerable.Range(0, Diagonals).Select(Shuffle)];
    private static readonly Vector512<byte>[] Blocks = [.. Enumerable.Range(0, Diagonals).Select(Diagonal)];
    private static readonly Vector512<byte>[] Constants = [.. Enumerable.Range(0, Rounds).Select(Constant)];

    public static bool IsSupported => Avx512Vbmi.IsSupported && Gfni.V512.IsSupported;

    /// <summary>
    /// hash = g(counter, hash, block) for each of the blocks of 64 bytes; the counter grows by 512 a block.
    /// </summary>
    public static unsafe void Compress(ulong* hash, ulong counter, byte* blocks, int count)
    {
        var lps = new Transformation(Substitution, Shuffles, Blocks);
        ref var constants = ref Constants[0];
        var h = lps.Transpose(Vector512.Load((byte*)hash));
        for (; count > 0; count--, blocks += 64, counter += 512)
        {
            var block = lps.Transpose(Vector512.Load(blocks));
            var state = block;
            var key = lps.Apply(h ^ lps.Transpose(Vector512.CreateScalar(counter).AsByte()));
            for (var round = 0; round < Rounds; round++)
            {
                state = lps.Apply(state ^ key);
                key = lps.Apply(key ^ Unsafe.Add(ref constants, round));
            }

            h ^= state ^ key ^ block;
        }

        Vector512.Store(lps.Transpose(h), (byte*)hash);
    }

    /// <summary>Byte j of lane r comes from byte r + d of lane j.</summary>
    private static Vector512<byte> Shuffle(int diagonal)
    {
        Span<byte> sources = stackalloc byte[64];
        for (var place = 0; place < 64; place++)
        {
            sources[place] = (byte)((8 * (place % 8)) + (((place / 8) + diagonal) % 8));
        }

        return Vector512.Create<byte>(sources);
    }

    private static Vector512<byte> Diagonal(int diagonal)
    {
        Span<ulong> lanes = stackalloc ulong[8];
        for (var row = 0; row < 8; row++)
        {
            lanes[row] = Block(row, (row + diagonal) % 8);
        }

        return Vector512.Create<ulong>(lanes).AsByte();
    }

    /// <summary>
    /// As the instruction wants it: byte 7 − i of the word selects the input bits that make output bit i.
    /// </summary>
    private static ulong Block(int row, int column)
    {
        var block = 0ul;
        for (var output = 0; output < 8; output++)
        {
            for (var input = 0; input < 8; input++)
            {
                var bit = StreebogConstants.A[63 - ((8 * column) + input)] >> ((8 * row) + output) & 1;
                block |= bit << ((8 * (7 - output)) + input);
            }
        }

        return block;
    }

    private static Vector512<byte> Constant(int round)
    {
        var words = Vector512.Create(StreebogConstants.C[(8 * round)..]).AsByte();
        return IsSupported ? Avx512Vbmi.PermuteVar64x8(words, Shuffle(0)) : words;
    }

    /// <summary>LPS with everything it needs in registers.</summary>
    private readonly struct Transformation(
        Vector512<byte>[] pi, Vector512<byte>[] shuffles, Vector512<byte>[] blocks)
    {
        private readonly Vector512<byte> _pi0 = pi[0], _pi1 = pi[1], _pi2 = pi[2], _pi3 = pi[3];

        private readonly Vector512<byte> _shuffle0 = shuffles[0], _shuffle1 = shuffles[1], _shuffle2 = shuffles[2],
            _shuffle3 = shuffles[3], _shuffle4 = shuffles[4], _shuffle5 = shuffles[5], _shuffle6 = shuffles[6],
            _shuffle7 = shuffles[7];

        private readonly Vector512<byte> _block0 = blocks[0], _block1 = blocks[1], _block2 = blocks[2],
            _block3 = blocks[3], _block4 = blocks[4], _block5 = blocks[5], _block6 = blocks[6], _block7 = blocks[7];

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<byte> Transpose(Vector512<byte> bytes) => Avx512Vbmi.PermuteVar64x8(bytes, _shuffle0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<byte> Apply(Vector512<byte> state)
        {
            var low = Avx512Vbmi.PermuteVar64x8x2(_pi0, state, _pi1);
            var high = Avx512Vbmi.PermuteVar64x8x2(_pi2, state, _pi3);
            var isHigh = Vector512.LessThan(state.AsSByte(), Vector512<sbyte>.Zero).AsByte();
            var s = Vector512.ConditionalSelect(isHigh, high, low);

            var sum01 = Multiply(s, _shuffle0, _block0) ^ Multiply(s, _shuffle1, _block1);
            var sum23 = Multiply(s, _shuffle2, _block2) ^ Multiply(s, _shuffle3, _block3);
            var sum45 = Multiply(s, _shuffle4, _block4) ^ Multiply(s, _shuffle5, _block5);
            var sum67 = Multiply(s, _shuffle6, _block6) ^ Multiply(s, _shuffle7, _block7);
            return sum01 ^ sum23 ^ (sum45 ^ sum67);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<byte> Multiply(
            Vector512<byte> bytes, Vector512<byte> shuffle, Vector512<byte> block) =>
            Gfni.V512.GaloisFieldAffineTransform(Avx512Vbmi.PermuteVar64x8(bytes, shuffle), block, 0);
    }
}
