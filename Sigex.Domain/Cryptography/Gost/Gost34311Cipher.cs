using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sigex.Domain.Cryptography.Gost;

/// <summary>
/// The four encryptions of one step of GOST 34.311-95, with the cipher of RFC 5830 and the S-box "D-Test".
/// </summary>
/// <remarks>
/// Two nibbles are substituted at a time by four tables of 256 words, which also do the rotation by eleven bits. One
/// encryption is a chain of 32 rounds that leaves most of the processor idle, therefore the four run side by side.
/// </remarks>
internal static unsafe class Gost34311Cipher
{
    private const int Entries = 256;

    private static readonly uint* Tables = Merge();

    /// <summary>
    /// Row 1, for the least significant nibble, comes first (RFC 4357, id-GostR3411-94-TestParamSet).
    /// </summary>
    private static ReadOnlySpan<byte> Substitution =>
    [
        0x4, 0xA, 0x9, 0x2, 0xD, 0x8, 0x0, 0xE, 0x6, 0xB, 0x1, 0xC, 0x7, 0xF, 0x5, 0x3,
        0xE, 0xB, 0x4, 0xC, 0x6, 0xD, 0xF, 0xA, 0x2, 0x3, 0x8, 0x1, 0x0, 0x7, 0x5, 0x9,
        0x5, 0x8, 0x1, 0xD, 0xA, 0x3, 0x4, 0x2, 0xE, 0xF, 0xC, 0x7, 0x6, 0x0, 0x9, 0xB,
        0x7, 0xD, 0xA, 0x1, 0x0, 0x8, 0x9, 0xF, 0xE, 0x4, 0x6, 0xC, 0xB, 0x2, 0x5, 0x3,
        0x6, 0xC, 0x7, 0x1, 0x5, 0xF, 0xD, 0x8, 0x4, 0xA, 0x9, 0xE, 0x0, 0x3, 0xB, 0x2,
        0x4, 0xB, 0xA, 0x0, 0x7, 0x2, 0x1, 0xD, 0x3, 0x6, 0x8, 0x5, 0x9, 0xC, 0xF, 0xE,
        0xD, 0xB, 0x4, 0x1, 0x3, 0xF, 0x5, 0x9, 0x0, 0xA, 0xE, 0x7, 0x6, 0x8, 0x2, 0xC,
        0x1, 0xF, 0xD, 0x0, 0x5, 0x7, 0xA, 0x4, 0x9, 0x2, 0x3, 0xE, 0x6, 0xB, 0x8, 0xC,
    ];

    /// <summary>Encrypts four blocks, each under its own key.</summary>
    /// <param name="keys">Four keys of eight words, one key after the other.</param>
    /// <param name="blocks">Four blocks of two words.</param>
    /// <param name="output">Room for four blocks.</param>
    public static void Encrypt(uint* keys, uint* blocks, uint* output)
    {
        var tables = Tables;
        uint a1 = blocks[0], a2 = blocks[1], b1 = blocks[2], b2 = blocks[3];
        uint c1 = blocks[4], c2 = blocks[5], d1 = blocks[6], d2 = blocks[7];

        // The key forwards three times and backwards once; two rounds at a time, so that no halves are exchanged.
        for (var round = 0; round < 24; round += 2)
        {
            var key = keys + (round & 7);
            a2 ^= Substitute(a1 + key[0], tables);
            b2 ^= Substitute(b1 + key[8], tables);
            c2 ^= Substitute(c1 + key[16], tables);
            d2 ^= Substitute(d1 + key[24], tables);
            a1 ^= Substitute(a2 + key[1], tables);
            b1 ^= Substitute(b2 + key[9], tables);
            c1 ^= Substitute(c2 + key[17], tables);
            d1 ^= Substitute(d2 + key[25], tables);
        }

        for (var key = keys + 6; key >= keys; key -= 2)
        {
            a2 ^= Substitute(a1 + key[1], tables);
            b2 ^= Substitute(b1 + key[9], tables);
            c2 ^= Substitute(c1 + key[17], tables);
            d2 ^= Substitute(d1 + key[25], tables);
            a1 ^= Substitute(a2 + key[0], tables);
            b1 ^= Substitute(b2 + key[8], tables);
            c1 ^= Substitute(c2 + key[16], tables);
            d1 ^= Substitute(d2 + key[24], tables);
        }

        // The last exchange does not count, so the halves leave crosswise.
        (output[0], output[1], output[2], output[3]) = (a2, a1, b2, b1);
        (output[4], output[5], output[6], output[7]) = (c2, c1, d2, d1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Substitute(uint word, uint* tables) =>
        tables[(byte)word]
        ^ tables[Entries + (byte)(word >> 8)]
        ^ tables[(2 * Entries) + (byte)(word >> 16)]
        ^ tables[(3 * Entries) + (word >> 24)];

    private static uint* Merge()
    {
        var tables = (uint*)NativeMemory.AlignedAlloc(4 * Entries * sizeof(uint), 64);
        for (var position = 0; position < 4; position++)
        {
            for (var value = 0; value < Entries; value++)
            {
                var low = Substitution[(32 * position) + (value & 15)];
                var high = Substitution[(32 * position) + 16 + (value >> 4)];
                tables[(Entries * position) + value] = uint.RotateLeft((uint)(low | high << 4) << (8 * position), 11);
            }
        }

        return tables;
    }
}
