using System.IO.Compression;
using System.Text;

namespace Sigex.Tests.Support.Containers;

/// <summary>A file of an archive that a test writes, and what of it is unusual.</summary>
internal sealed record ZipPart(string Name, byte[] Content)
{
    public bool IsDeflated { get; init; }

    /// <summary>The name in the local header, where it is another one.</summary>
    public string? LocalName { get; init; }

    public int? Method { get; init; }

    public int Flags { get; init; } = 0x0800;

    public int? LocalFlags { get; init; }

    /// <summary>The sizes stand behind the data.</summary>
    public bool HasDescriptor { get; init; }

    public uint? Crc { get; init; }

    public int? Size { get; init; }

    public uint ExternalAttributes { get; init; }

    public byte[] Extra { get; init; } = [];
}

/// <summary>Writes archives by hand, so that every field can be spoiled and our reader does not grade itself.</summary>
internal sealed record ZipWriting(params ZipPart[] Parts)
{
    public byte[] Before { get; init; } = [];

    /// <summary>Between the last entry and the directory.</summary>
    public byte[] Between { get; init; } = [];

    public string Comment { get; init; } = "";

    public byte[] Behind { get; init; } = [];

    /// <summary>How many entries the end record states, where it lies.</summary>
    public int? StatedEntries { get; init; }

    public byte[] Write()
    {
        using var archive = new MemoryStream();
        using var writer = new BinaryWriter(archive);
        writer.Write(Before);
        var directory = new List<byte[]>();
        foreach (var part in Parts)
        {
            directory.Add(WritePart(writer, part));
        }

        writer.Write(Between);
        var offset = (uint)archive.Position;
        directory.ForEach(writer.Write);
        var size = (uint)archive.Position - offset;
        writer.Write(0x06054B50u);
        writer.Write(0u);
        writer.Write((ushort)(StatedEntries ?? Parts.Length));
        writer.Write((ushort)(StatedEntries ?? Parts.Length));
        writer.Write(size);
        writer.Write(offset);
        writer.Write((ushort)Comment.Length);
        writer.Write(Encoding.ASCII.GetBytes(Comment));
        writer.Write(Behind);
        return archive.ToArray();
    }

    private static byte[] WritePart(BinaryWriter writer, ZipPart part)
    {
        var offset = (uint)writer.BaseStream.Position;
        var data = part.IsDeflated ? Deflate(part.Content) : part.Content;
        var flags = part.Flags | (part.HasDescriptor ? 8 : 0);
        var method = part.Method ?? (part.IsDeflated ? 8 : 0);
        byte[] sums =
        [
            .. BitConverter.GetBytes(part.Crc ?? Crc(part.Content)),
            .. BitConverter.GetBytes(data.Length),
            .. BitConverter.GetBytes(part.Size ?? part.Content.Length),
        ];
        var local = Encoding.UTF8.GetBytes(part.LocalName ?? part.Name);
        writer.Write(0x04034B50u);
        writer.Write((ushort)20);
        writer.Write((ushort)(part.LocalFlags ?? flags));
        writer.Write((ushort)method);
        writer.Write(0u);
        writer.Write(part.HasDescriptor ? new byte[12] : sums);
        writer.Write((ushort)local.Length);
        writer.Write((ushort)part.Extra.Length);
        writer.Write(local);
        writer.Write(part.Extra);
        writer.Write(data);
        if (part.HasDescriptor)
        {
            writer.Write(0x08074B50u);
            writer.Write(sums);
        }

        return Header(part, offset, flags, method, sums);
    }

    private static byte[] Header(ZipPart part, uint offset, int flags, int method, byte[] sums)
    {
        using var header = new MemoryStream();
        using var writer = new BinaryWriter(header);
        var name = Encoding.UTF8.GetBytes(part.Name);
        writer.Write(0x02014B50u);
        writer.Write((ushort)0x0314);
        writer.Write((ushort)20);
        writer.Write((ushort)flags);
        writer.Write((ushort)method);
        writer.Write(0u);
        writer.Write(sums);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)part.Extra.Length);
        writer.Write((ushort)0);
        writer.Write(0u);
        writer.Write(part.ExternalAttributes);
        writer.Write(offset);
        writer.Write(name);
        writer.Write(part.Extra);
        return header.ToArray();
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }

    // Bit by bit, as the polynomial says.
    private static uint Crc(byte[] content)
    {
        var state = 0xFFFFFFFFu;
        foreach (var octet in content)
        {
            state ^= octet;
            for (var bit = 0; bit < 8; bit++)
            {
                state = (state >> 1) ^ (0xEDB88320u & (uint)-(int)(state & 1));
            }
        }

        return ~state;
    }
}
