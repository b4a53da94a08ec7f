using System.Buffers.Binary;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Containers.Zip;

// APPNOTE 4.3.16
//   signature 4, disk 2, disk of the directory 2, entries here 2, entries 2, size 4, offset 4, comment length 2, comment

/// <summary>The end of central directory record, which must end the file (rule ZIP-01).</summary>
/// <param name="Entries">Entries of the directory.</param>
/// <param name="DirectoryOffset">Where the directory begins; it ends where this record begins.</param>
/// <param name="Offset">Where this record begins.</param>
internal sealed record EndRecord(int Entries, int DirectoryOffset, int Offset)
{
    public const uint Signature = 0x06054B50;
    public const int Size = 22;

    private const int LongestComment = 1024;

    /// <exception cref="RefusedException">There is none at the end, or it speaks of another file than this.</exception>
    public static EndRecord Read(ReadOnlySpan<byte> file, Limits limits)
    {
        var offset = Find(file);
        var record = file[offset..];
        var disks = BinaryPrimitives.ReadUInt32LittleEndian(record[4..]);
        var here = BinaryPrimitives.ReadUInt16LittleEndian(record[8..]);
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);

        Refuse.If(disks != 0 || here != entries || entries == 0, ContainerRefusals.Malformed, offset);
        Refuse.If(entries > limits.ZipEntries, ContainerRefusals.LimitExceeded, offset);

        // Also refuses ZIP64, whose fields are all ones here.
        Refuse.If((ulong)start + size != (ulong)offset, ContainerRefusals.Malformed, offset);
        return new EndRecord(entries, (int)start, offset);
    }

    // The comment may say the media type (EN 319 162-1, A.1). What could be taken for another record is no comment.
    private static int Find(ReadOnlySpan<byte> file)
    {
        for (var comment = 0; comment <= LongestComment && comment + Size <= file.Length; comment++)
        {
            var offset = file.Length - Size - comment;
            if (BinaryPrimitives.ReadUInt32LittleEndian(file[offset..]) == Signature)
            {
                var stated = BinaryPrimitives.ReadUInt16LittleEndian(file[(offset + Size - 2)..]);
                Refuse.If(
                    stated != comment || file[(offset + Size)..].IndexOf("PK"u8) >= 0, ContainerRefusals.Malformed, offset);
                return offset;
            }
        }

        throw new RefusedException(ContainerRefusals.Malformed);
    }
}
