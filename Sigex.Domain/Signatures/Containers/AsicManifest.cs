using Sigex.Domain.Containers;
using Sigex.Domain.Containers.Zip;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Containers;

// ETSI EN 319 162-1, A.4
//   ASiCManifest ::= SigReference, DataObjectReference+, ASiCManifestExtensions?
//   DataObjectReference ::= ds:DigestMethod, ds:DigestValue, DataObjectReferenceExtensions?, attribute URI

/// <summary>The list of files that one CMS signature covers: the signature is over the bytes of this list.</summary>
/// <param name="File">The manifest itself.</param>
/// <param name="Signature">The URI of the signature.</param>
/// <param name="Files">What it covers.</param>
internal sealed record AsicManifest(ZipEntry File, string Signature, IReadOnlyList<FileReference> Files)
{
    /// <exception cref="RefusedException">It is no such list.</exception>
    public static AsicManifest Read(ZipEntry file, VerificationPolicy policy)
    {
        var document = TreeReader.Read(file.Bytes(Limits.Default.XmlFile).Span, Limits.Default.XmlFile);
        var root = document.Root;
        Refuse.If(!AsicNames.Are(root, "ASiCManifest"), ContainerRefusals.Structure);
        var parts = root.Elements.ToList();
        var signature = Named(parts, root.Namespace, "SigReference");
        var files = Named(parts, root.Namespace, "DataObjectReference");
        var extensions = Named(parts, root.Namespace, "ASiCManifestExtensions");
        Refuse.If(
            signature.Count != 1 || files.Count == 0 || extensions.Count > 1
            || signature.Count + files.Count + extensions.Count != parts.Count,
            ContainerRefusals.Structure);
        Refuse.If(files.Count > Limits.Default.ContainerReferences, ContainerRefusals.LimitExceeded);
        return new AsicManifest(file, Uri(signature[0]), files.ConvertAll(element => Reference(element, policy)));
    }

    private static List<ElementNode> Named(List<ElementNode> parts, string @namespace, string name) =>
        parts.FindAll(part => part.Is(@namespace, name));

    private static FileReference Reference(ElementNode element, VerificationPolicy policy)
    {
        var parts = ElementParts.Of(element);
        var algorithm = XmlAlgorithms.Digest(parts.Take("DigestMethod").Attribute("Algorithm") ?? "", policy);
        var value = ElementValue.Base64(parts.Take("DigestValue"), algorithm.Length);
        _ = parts.TryTake("DataObjectReferenceExtensions", element.Namespace);
        parts.End();
        Refuse.If(value.Length != algorithm.Length, XmlRefusals.Value);
        return new FileReference(Uri(element), new Digest(algorithm, value), null);
    }

    private static string Uri(ElementNode element) =>
        element.Attribute("URI") ?? throw new RefusedException(ContainerRefusals.Structure);
}
