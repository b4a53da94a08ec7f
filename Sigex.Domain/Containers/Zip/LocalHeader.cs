using System.Buffers.Binary;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Containers.Zip;

// APPNOTE 4.3.7
//   signature 4, needed 2, flags 2, method 2, time 2, date 2, crc 4, packed 4, size 4, name length 2, extra length 2, name, extra
// 4.3.9: data descriptor ::= signature 4?, crc 4, packed 4, size 4

/// <summary>The header before the data of an entry, which must say what the directory says (rule ZIP-01).</summary>
/// <param name="Data">Where the packed data begin.</param>
/// <param name="End">Where the entry with its data descriptor ends.</param>
internal readonly record struct LocalHeader(int Data, int End)
{
    private const uint Signature = 0x04034B50;
    private const uint DescriptorSignature = 0x08074B50;
    private const int FixedPart = 30;
    private const int SizesFollow = 0x0008;

    // What a reader acts on; the rest are hints of the packer.
    private const int MeaningfulFlags = EntryHeader.NotAllowedFlags | SizesFollow | 0x0800;

    /// <param name="file">The archive up to its directory.</param>
    /// <param name="header">The entry in the directory.</param>
    /// <exception cref="RefusedException">There is no such header, or it says something else.</exception>
    public static LocalHeader Read(ReadOnlySpan<byte> file, EntryHeader header)
    {
        Refuse.If(header.Offset + FixedPart > file.Length, ContainerRefusals.Malformed, header.Offset);
        var local = file[(int)header.Offset..];
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(local[6..]);
        var name = BinaryPrimitives.ReadUInt16LittleEndian(local[26..]);
        var extra = BinaryPrimitives.ReadUInt16LittleEndian(local[28..]);
        var data = header.Offset + FixedPart + name + extra;
        Refuse.If(
            BinaryPrimitives.ReadUInt32LittleEndian(local) != Signature
            || ((flags ^ header.Flags) & MeaningfulFlags) != 0
            || BinaryPrimitives.ReadUInt16LittleEndian(local[8..]) != header.Method
            || data + header.Packed > file.Length
            || !local.Slice(FixedPart, name).SequenceEqual(header.NameBytes.Span),
            ContainerRefusals.Malformed, header.Offset);
        ExtraField.Pass(local.Slice(FixedPart + name, extra));

        var follow = (flags & SizesFollow) != 0;
        var sizes = local.Slice(14, 12);
        Refuse.If(
            !Says(sizes, header) && !(follow && sizes.IndexOfAnyExcept((byte)0) < 0),
            ContainerRefusals.Malformed, header.Offset);
        var end = (int)(data + header.Packed);
        return new LocalHeader((int)data, follow ? BehindDescriptor(file, end, header) : end);
    }

    private static int BehindDescriptor(ReadOnlySpan<byte> file, int at, EntryHeader header)
    {
        var descriptor = file[at..];
        var signed = descriptor.Length >= 16 && BinaryPrimitives.ReadUInt32LittleEndian(descriptor) == DescriptorSignature;
        if (signed && Says(descriptor[4..], header))
        {
            return at + 16;
        }

        Refuse.If(descriptor.Length < 12 || !Says(descriptor, header), ContainerRefusals.Malformed, at);
        return at + 12;
    }

    private static bool Says(ReadOnlySpan<byte> sizes, EntryHeader header) =>
        BinaryPrimitives.ReadUInt32LittleEndian(sizes) == header.Crc
        && BinaryPrimitives.ReadUInt32LittleEndian(sizes[4..]) == header.Packed
        && BinaryPrimitives.ReadUInt32LittleEndian(sizes[8..]) == header.Size;
}
