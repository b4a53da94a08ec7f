using Sigex.Domain.Containers;
using Sigex.Domain.Containers.Zip;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Containers;

/// <summary>The parts of an ASiC by their names and places (ETSI EN 319 162-1, 4.3.3, 4.4.3 and A.1; rule ASIC-01).</summary>
internal sealed class AsicLayout
{
    private const string MetaFolder = "META-INF/";
    private const string TypeFile = "mimetype";
    private const int LongestType = 256;

    private readonly ILookup<Place, ZipEntry> _places;

    private AsicLayout(ContainerKind kind, ZipDirectory archive)
    {
        Kind = kind;
        Archive = archive;
        _places = archive.Files.ToLookup(file => PlaceOf(file.Name));
    }

    private enum Place
    {
        Document,
        Type,
        Cms,
        Xades,
        Manifest,
        Note,
    }

    public ContainerKind Kind { get; }

    public ZipDirectory Archive { get; }

    /// <summary>Every file that has no part in the signing: all of them must be covered.</summary>
    public IReadOnlyList<ZipEntry> Documents => [.. _places[Place.Document]];

    public IReadOnlyList<ZipEntry> Cms => [.. _places[Place.Cms]];

    public IReadOnlyList<ZipEntry> Xades => [.. _places[Place.Xades]];

    public IReadOnlyList<ZipEntry> Manifests => [.. _places[Place.Manifest]];

    /// <exception cref="RefusedException">No ASiC, no signature in it, or more of them than are read.</exception>
    public static AsicLayout Of(ZipDirectory archive)
    {
        var layout = new AsicLayout(KindOf(archive), archive);
        Refuse.If(layout.Cms.Count + layout.Xades.Count == 0, ContainerRefusals.NoSignature);
        Refuse.If(
            Math.Max(layout.Cms.Count + layout.Xades.Count, layout.Manifests.Count) > Limits.Default.ContainerSignatures,
            ContainerRefusals.LimitExceeded);
        return layout;
    }

    public PartRole RoleOf(ZipEntry file) => PlaceOf(file.Name) switch
    {
        Place.Document => PartRole.Document,
        Place.Cms or Place.Xades => PartRole.Signature,
        Place.Manifest => PartRole.Manifest,
        _ => PartRole.Note,
    };

    // The media type stands first and unpacked, so that it can be seen without unpacking.
    private static ContainerKind KindOf(ZipDirectory archive)
    {
        Refuse.If(
            archive.First is not { Name: TypeFile, IsStored: true, Size: <= LongestType },
            ContainerRefusals.KindNotSupported);
        var type = archive.First!.Bytes(LongestType).Span;
        return type.SequenceEqual("application/vnd.etsi.asic-e+zip"u8) ? ContainerKind.AsicE
            : type.SequenceEqual("application/vnd.etsi.asic-s+zip"u8) ? ContainerKind.AsicS
            : throw new RefusedException(ContainerRefusals.KindNotSupported);
    }

    private static Place PlaceOf(string name)
    {
        if (name == TypeFile)
        {
            return Place.Type;
        }

        // What stands deeper, or is spelt otherwise, has no part in the signing and is a document like any other.
        return name.StartsWith(MetaFolder, StringComparison.Ordinal) && name.IndexOf('/', MetaFolder.Length) < 0
            ? PlaceInMeta(name[MetaFolder.Length..])
            : Place.Document;
    }

    private static Place PlaceInMeta(string name)
    {
        return name switch
        {
            "manifest.xml" or "container.xml" or "metadata.xml" => Place.Note,
            _ when Has("ASiCArchiveManifest") && Ends(".xml") => Place.Note,
            _ when Has("ASiCEvidenceRecordManifest") && Ends(".xml") => Place.Note,
            _ when Has("ASiCManifest") && Ends(".xml") => Place.Manifest,
            _ when Has("timestamp") && Ends(".tst") => Place.Note,
            _ when Has("evidencerecord") && (Ends(".ers") || Ends(".xml")) => Place.Note,
            _ when Has("signature") && Ends(".p7s") => Place.Cms,
            _ when Has("signatures") && Ends(".xml") => Place.Xades,
            _ => Place.Document,
        };

        bool Has(string word) => name.Contains(word, StringComparison.OrdinalIgnoreCase);

        bool Ends(string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
    }
}
