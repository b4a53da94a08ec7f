using Sigex.Domain.Containers;
using Sigex.Domain.Containers.Zip;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Domain.Signatures.Containers;

/// <summary>Reads the signature files of a container, each with what it is about.</summary>
internal sealed class SignaturesOfContainer(AsicLayout layout, FilesOfContainer files, VerificationPolicy policy)
{
    /// <exception cref="RefusedException">A manifest cannot be read, or manifests and signatures do not belong to one another.</exception>
    public IReadOnlyList<ContainedSignature> Read()
    {
        if (layout.Kind == ContainerKind.AsicS)
        {
            Refuse.If(layout.Cms.Count + layout.Xades.Count != 1 || layout.Documents.Count > 1, ContainerRefusals.Structure);
            return [.. layout.Xades.Select(Xades), .. layout.Cms.Select(file => Cms(file, DocumentBytes(), null))];
        }

        var manifests = layout.Manifests.Select(file => AsicManifest.Read(file, policy)).ToList();
        var byFile = manifests.ToLookup(manifest => files.Find(manifest.Signature));

        // A manifest may belong to a time-stamp. One whose signature is gone says that something was taken away.
        Refuse.If(byFile[null].Any(), ContainerRefusals.Structure);
        return [.. layout.Xades.Select(Xades), .. layout.Cms.Select(file => Cms(file, byFile[file].ToList()))];
    }

    private ReadOnlyMemory<byte>? DocumentBytes() => layout.Documents is [var document]
        ? document.Bytes(Limits.Default.ZipDocument)
        : (ReadOnlyMemory<byte>?)null;

    private ContainedSignature Xades(ZipEntry file) => new(
        file.Name,
        SignatureType.Xml,
        null,
        ContainedSignature.Try(() => XadesFile.Read(file.Bytes(Limits.Default.XmlFile), policy)));

    private ContainedSignature Cms(ZipEntry file, List<AsicManifest> manifests)
    {
        Refuse.If(manifests.Count != 1, ContainerRefusals.Structure);
        return Cms(file, manifests[0].File.Bytes(Limits.Default.XmlFile), manifests[0].Files);
    }

    private ContainedSignature Cms(ZipEntry file, ReadOnlyMemory<byte>? content, IReadOnlyList<FileReference>? named) => new(
        file.Name,
        SignatureType.Cms,
        content,
        ContainedSignature.Try(() => CmsSigners(file, content, named)));

    private List<ContainedSigner> CmsSigners(
        ZipEntry file, ReadOnlyMemory<byte>? content, IReadOnlyList<FileReference>? named)
    {
        var bytes = file.Bytes(Limits.Default.SignatureInReport);
        var data = SignedDataFile.Read(bytes).IsRefused(out var reason, out var read)
            ? throw new RefusedException(reason)
            : read.Data;
        return [.. SignerInFile.AllOf(data, policy, content).Select(signer => new ContainedSigner(signer, named, HasPolicy: false))];
    }
}
