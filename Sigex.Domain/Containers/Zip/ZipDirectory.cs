using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Containers.Zip;

/// <summary>The files of a ZIP archive, read by rules under which every reader sees the same (rules ZIP-01, ZIP-02; limits 2.2).</summary>
/// <remarks>
/// The entries lie one behind the other from the first byte to the directory, so that nothing hides between them. Nothing
/// is inflated before the whole directory was found sound, and archives inside are files like any other.
/// </remarks>
internal sealed class ZipDirectory
{
    private readonly Dictionary<string, ZipEntry> _byName;

    private ZipDirectory(IReadOnlyList<ZipEntry> files, ZipEntry? first)
    {
        Files = files;
        First = first;
        _byName = files.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
    }

    /// <summary>The files in the order of the directory, without the folders.</summary>
    public IReadOnlyList<ZipEntry> Files { get; }

    /// <summary>The entry at the first byte of the archive.</summary>
    public ZipEntry? First { get; }

    public ZipEntry? Find(string name) => _byName.GetValueOrDefault(name);

    /// <exception cref="RefusedException">A rule for archives is broken or a limit exceeded.</exception>
    public static ZipDirectory Read(ReadOnlyMemory<byte> file, Limits? limits = null)
    {
        var bounds = limits ?? Limits.Default;
        var end = EndRecord.Read(file.Span, bounds);
        var headers = Headers(file[end.DirectoryOffset..end.Offset], end.Entries, bounds);
        var body = file[..end.DirectoryOffset];
        var entries = new List<ZipEntry>();
        var next = 0;
        foreach (var header in headers.OrderBy(header => header.Offset))
        {
            Refuse.If(header.Offset != next, ContainerRefusals.Malformed, next);
            var local = LocalHeader.Read(body.Span, header);
            next = local.End;
            entries.Add(new ZipEntry(EntryName.Read(header.NameBytes.Span), header, body.Slice(local.Data, (int)header.Packed)));
        }

        Refuse.If(next != body.Length, ContainerRefusals.Malformed, next);
        Refuse.If(entries.Any(entry => entry.IsDirectory && entry.Size != 0), ContainerRefusals.Malformed);
        Refuse.If(entries.DistinctBy(entry => EntryName.Folded(entry.Name)).Count() != entries.Count, ContainerRefusals.EntryNotAllowed);
        entries.ForEach(entry => entry.CheckSum());
        return new ZipDirectory([.. entries.Where(entry => !entry.IsDirectory)], entries[0].IsDirectory ? null : entries[0]);
    }

    private static List<EntryHeader> Headers(ReadOnlyMemory<byte> directory, int count, Limits limits)
    {
        var headers = new List<EntryHeader>();
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            headers.Add(EntryHeader.Read(directory, ref at, limits));
        }

        Refuse.If(at != directory.Length, ContainerRefusals.Malformed, at);
        Refuse.If(headers.Sum(header => header.Size) > limits.ZipUnpacked, ContainerRefusals.LimitExceeded);
        Refuse.If(headers.Exists(header => IsBomb(header, limits)), ContainerRefusals.LimitExceeded);
        return headers;
    }

    private static bool IsBomb(EntryHeader header, Limits limits) =>
        header.Size > limits.ZipRatioFrom && header.Size > header.Packed * limits.ZipRatio;
}
