using System.Buffers.Binary;

namespace Sigex.Domain.Containers.Zip;

/// <summary>The check sum of ZIP (APPNOTE 4.4.7): a sum against accidents, which proves nothing.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Slices = 4;

    private static readonly uint[][] Tables = MakeTables();

    /// <summary>Goes on from the sum of what came before; zero at the beginning.</summary>
    public static uint Append(uint sum, ReadOnlySpan<byte> piece)
    {
        var state = ~sum;
        while (piece.Length >= Slices)
        {
            state ^= BinaryPrimitives.ReadUInt32LittleEndian(piece);
            state = Tables[3][(byte)state] ^ Tables[2][(byte)(state >> 8)] ^ Tables[1][(byte)(state >> 16)] ^ Tables[0][state >> 24];
            piece = piece[Slices..];
        }

        foreach (var octet in piece)
        {
            state = Tables[0][(byte)state ^ octet] ^ (state >> 8);
        }

        return ~state;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[Slices][];
        tables[0] = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var state = i;
            for (var bit = 0; bit < 8; bit++)
            {
                state = (state & 1) == 1 ? (state >> 1) ^ Polynomial : state >> 1;
            }

            tables[0][i] = state;
        }

        for (var slice = 1; slice < Slices; slice++)
        {
            var before = tables[slice - 1];
            tables[slice] = [.. before.Select(state => (state >> 8) ^ tables[0][(byte)state])];
        }

        return tables;
    }
}
