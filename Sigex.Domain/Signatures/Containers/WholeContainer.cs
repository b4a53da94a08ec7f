using Sigex.Domain.Containers;
using Sigex.Domain.Containers.Zip;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Domain.Signatures.Containers;

/// <summary>How the files of a container stand to all its signatures together (rule ASIC-01).</summary>
internal sealed class WholeContainer
{
    private readonly HashSet<string> _covered = new(StringComparer.Ordinal);
    private readonly AsicLayout _layout;
    private readonly FilesOfContainer _files;
    private readonly Dictionary<ContainedSigner, SignedFiles> _ofSigners = new(ReferenceEqualityComparer.Instance);

    public WholeContainer(AsicLayout layout, FilesOfContainer files, IReadOnlyList<ContainedSignature> signatures)
    {
        _layout = layout;
        _files = files;
        foreach (var signer in signatures.SelectMany(signature => signature.Readable))
        {
            var found = Reading.Try(() => Stand(signer)).IsRefused(out var reason, out var stand)
                ? new SignedFiles([], [], [], reason)
                : stand;
            _ofSigners[signer] = found;
            _covered.UnionWith(found.Covered);
        }

        Finding = Judge(signatures);
    }

    /// <summary>The one fault of the whole that weighs most, or null.</summary>
    public ContainerFault? Finding { get; }

    public bool IsCovered(ZipEntry file) => _covered.Contains(file.Name);

    public SignedFiles Of(ContainedSigner signer) => _ofSigners[signer];

    private ContainerFault? Judge(IReadOnlyList<ContainedSignature> signatures)
    {
        var all = _ofSigners.Values;
        if (all.Any(one => one.Changed.Count > 0))
        {
            return new ContainerFault(ContainerRefusals.FileChanged);
        }

        if (all.Any(one => one.Missing.Count > 0) || _layout.Documents.Count == 0)
        {
            return new ContainerFault(ContainerRefusals.FileMissing);
        }

        // What a signature covers that cannot be read, nobody can say; that it cannot, its own report says.
        var allRead = signatures.All(signature => !signature.Signers.IsRefused(out _, out _));
        return allRead && all.All(one => one.Unread is null) && !_layout.Documents.All(IsCovered)
            ? new ContainerFault(ContainerRefusals.UnsignedFile)
            : null;
    }

    // Signed without a manifest is the one document; whether it is the one that was signed, the check of the content asks.
    private SignedFiles Stand(ContainedSigner signer)
    {
        if (signer.Files is not { } references)
        {
            return new SignedFiles([.. _layout.Documents.Select(file => file.Name)], [], [], null);
        }

        var standings = references.Select(reference => (reference, Standing: _files.StandingOf(reference))).ToList();
        return new SignedFiles(Names(FileStanding.Matches), Names(FileStanding.Differs), Names(FileStanding.Missing), null);

        List<string> Names(FileStanding wanted) =>
            [.. standings.Where(one => one.Standing == wanted).Select(one => _files.Find(one.reference.Uri)?.Name ?? one.reference.Uri)];
    }
}
