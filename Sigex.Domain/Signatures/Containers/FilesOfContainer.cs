using Sigex.Domain.Containers;
using Sigex.Domain.Containers.Zip;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml;
using Sigex.Domain.Signatures.Xml.Canonical;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Containers;

/// <summary>Finds and hashes the files that signatures name. Nothing outside the container is ever looked for (rule XML-08).</summary>
/// <remarks>A file is poured through its digest and never held; each is hashed once by each algorithm.</remarks>
internal sealed class FilesOfContainer(ZipDirectory archive)
{
    // What an octet costs beside one that is hashed by SHA: GOST takes three times as long, a tree of XML far longer.
    private const int WeightOfGost = 3;
    private const int WeightOfTree = 16;

    private static readonly HashSet<ElementNode> Nothing = [];

    private readonly Dictionary<(string Name, DigestAlgorithm Algorithm), Digest> _digests = [];

    // The check sums of all files were made before, each octet at half the cost.
    private long _work = archive.Files.Sum(file => file.Size) / 2;

    /// <summary>The file that a URI relative to the top of the container means, null where there is none.</summary>
    /// <exception cref="RefusedException">It leads outside, or means one file as written and another when decoded.</exception>
    public ZipEntry? Find(string uri)
    {
        Refuse.If(uri.Length == 0 || uri.Contains("://", StringComparison.Ordinal), XmlRefusals.OutsideReference);
        var written = archive.Find(uri);
        var decoded = archive.Find(Uri.UnescapeDataString(uri));
        Refuse.If(written is not null && decoded is not null && written != decoded, XmlRefusals.AmbiguousId);
        return decoded ?? written;
    }

    /// <exception cref="RefusedException">The reference leads outside, or names what cannot be read.</exception>
    public FileStanding StandingOf(FileReference reference) =>
        Find(reference.Uri) is not { } file ? FileStanding.Missing
        : Hash(file, reference).Equals(reference.Digest) ? FileStanding.Matches
        : FileStanding.Differs;

    private Digest Hash(ZipEntry file, FileReference reference) => reference.Form is { } form
        ? reference.Digest.Algorithm.Hash(Canonical(file, form).Span)
        : Hash(file, reference.Digest.Algorithm);

    private Digest Hash(ZipEntry file, DigestAlgorithm algorithm)
    {
        if (_digests.TryGetValue((file.Name, algorithm), out var known))
        {
            return known;
        }

        Count(file, WeightOf(algorithm));
        using var digest = algorithm.Begin();
        file.Pour(digest.Append);
        return _digests[(file.Name, algorithm)] = new Digest(algorithm, digest.Finish());
    }

    private ReadOnlyMemory<byte> Canonical(ZipEntry file, CanonicalForm form)
    {
        Count(file, WeightOfTree);
        var document = TreeReader.Read(file.Bytes(Limits.Default.XmlFile).Span, Limits.Default.XmlFile);
        return Canonicalizer.OfDocument(document, form, Nothing);
    }

    private static int WeightOf(DigestAlgorithm algorithm) =>
        algorithm == DigestAlgorithm.Gost34311 || algorithm == DigestAlgorithm.Streebog256 || algorithm == DigestAlgorithm.Streebog512
            ? WeightOfGost
            : 1;

    private void Count(ZipEntry file, int weight)
    {
        _work += file.Size * weight;
        Refuse.If(_work > Limits.Default.ZipWork, ContainerRefusals.LimitExceeded);
    }
}
