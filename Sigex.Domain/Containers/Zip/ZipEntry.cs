using System.IO.Compression;
using System.Runtime.InteropServices;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Containers.Zip;

/// <summary>A file of an archive whose directory was found sound.</summary>
internal sealed class ZipEntry
{
    private const int Piece = 64 * 1024;

    private readonly ReadOnlyMemory<byte> _packed;
    private readonly EntryHeader _header;

    public ZipEntry(string name, EntryHeader header, ReadOnlyMemory<byte> packed)
    {
        Name = name;
        _header = header;
        _packed = packed;
    }

    public string Name { get; }

    public long Size => _header.Size;

    public bool IsStored => _header.Method == EntryHeader.Stored;

    public bool IsDirectory => Name[^1] == '/';

    /// <summary>The whole file in memory; a stored one without a copy.</summary>
    /// <exception cref="RefusedException">It is longer than the limit.</exception>
    public ReadOnlyMemory<byte> Bytes(long limit)
    {
        Refuse.If(Size > limit, ContainerRefusals.LimitExceeded);
        if (IsStored)
        {
            return _packed;
        }

        var bytes = new byte[Size];
        var at = 0;
        Pour(piece =>
        {
            piece.CopyTo(bytes.AsSpan(at));
            at += piece.Length;
        });
        return bytes;
    }

    /// <summary>Gives the file piece by piece; never more than the directory says.</summary>
    /// <exception cref="RefusedException">It is longer or shorter than that, or cannot be inflated.</exception>
    public void Pour(ReadOnlySpanAction take)
    {
        if (IsStored)
        {
            take(_packed.Span);
            return;
        }

        try
        {
            using var packed = Open(_packed);
            using var inflated = new DeflateStream(packed, CompressionMode.Decompress);
            var piece = new byte[Piece];
            long taken = 0;
            for (int length; (length = inflated.Read(piece)) > 0;)
            {
                taken += length;
                Refuse.If(taken > Size, ContainerRefusals.Malformed);
                take(piece.AsSpan(0, length));
            }

            Refuse.If(taken != Size, ContainerRefusals.Malformed);
        }
        catch (InvalidDataException fault)
        {
            throw new RefusedException(ContainerRefusals.Malformed, fault);
        }
    }

    /// <exception cref="RefusedException">The data are not those that were packed.</exception>
    public void CheckSum()
    {
        uint sum = 0;
        Pour(piece => sum = Crc32.Append(sum, piece));
        Refuse.If(sum != _header.Crc, ContainerRefusals.Malformed);
    }

    public override string ToString() => $"{Size} bytes";

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}

/// <summary>Takes the next bytes.</summary>
internal delegate void ReadOnlySpanAction(ReadOnlySpan<byte> piece);
