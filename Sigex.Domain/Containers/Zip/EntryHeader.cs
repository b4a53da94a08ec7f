using System.Buffers.Binary;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Containers.Zip;

// APPNOTE 4.3.12
//   signature 4, made by 2, needed 2, flags 2, method 2, time 2, date 2, crc 4, packed 4, size 4, name length 2,
//   extra length 2, comment length 2, disk 2, internal 2, external 4, offset 4, name, extra, comment

/// <summary>One entry as the central directory has it.</summary>
internal sealed record EntryHeader
{
    public const int Stored = 0;
    public const int Deflated = 8;

    /// <summary>Encrypted, patched, strongly encrypted, masked: APPNOTE 4.4.4.</summary>
    public const int NotAllowedFlags = 0x0001 | 0x0020 | 0x0040 | 0x2000;

    private const uint Signature = 0x02014B50;
    private const int FixedPart = 46;
    private const int FileTypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Directory = 0x4000;

    public required ReadOnlyMemory<byte> NameBytes { get; init; }

    public required int Flags { get; init; }

    public required int Method { get; init; }

    public required uint Crc { get; init; }

    public required long Packed { get; init; }

    public required long Size { get; init; }

    /// <summary>Where its local header begins.</summary>
    public required long Offset { get; init; }

    /// <summary>Reads the header at this place and moves it behind.</summary>
    /// <exception cref="RefusedException">It is none, or of an entry that is not allowed (rule ZIP-01).</exception>
    public static EntryHeader Read(ReadOnlyMemory<byte> directory, ref int at, Limits limits)
    {
        var header = directory.Span[at..];
        Refuse.If(
            header.Length < FixedPart || BinaryPrimitives.ReadUInt32LittleEndian(header) != Signature,
            ContainerRefusals.Malformed, at);
        var name = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        var extra = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        var comment = BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        Refuse.If(name > limits.ZipName, ContainerRefusals.LimitExceeded, at);
        Refuse.If(header.Length < FixedPart + name + extra + comment, ContainerRefusals.Malformed, at);
        ExtraField.Pass(header.Slice(FixedPart + name, extra));

        var type = (int)(BinaryPrimitives.ReadUInt32LittleEndian(header[38..]) >> 16) & FileTypeMask;
        Refuse.If(type is not (0 or RegularFile or Directory), ContainerRefusals.EntryNotAllowed, at);
        Refuse.If(BinaryPrimitives.ReadUInt16LittleEndian(header[34..]) != 0, ContainerRefusals.Malformed, at);

        var read = new EntryHeader
        {
            NameBytes = directory.Slice(at + FixedPart, name),
            Flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]),
            Method = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]),
            Crc = BinaryPrimitives.ReadUInt32LittleEndian(header[16..]),
            Packed = BinaryPrimitives.ReadUInt32LittleEndian(header[20..]),
            Size = BinaryPrimitives.ReadUInt32LittleEndian(header[24..]),
            Offset = BinaryPrimitives.ReadUInt32LittleEndian(header[42..]),
        };
        Refuse.If(
            (read.Flags & NotAllowedFlags) != 0 || read.Method is not (Stored or Deflated),
            ContainerRefusals.PackingNotAllowed, at);
        Refuse.If(read.Method == Stored && read.Packed != read.Size, ContainerRefusals.Malformed, at);
        at += FixedPart + name + extra + comment;
        return read;
    }
}
