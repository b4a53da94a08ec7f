using System.Security.Cryptography;
using System.Text;
using Sigex.Tests.Support.Family;

namespace Sigex.Tests.Support.Containers;

/// <summary>Writes containers of a family as ETSI EN 319 162-1 has them: the kind, the documents, a CMS and its manifest.</summary>
internal static class AsicWriting
{
    public const string SeveralDocuments = "application/vnd.etsi.asic-e+zip";
    public const string OneDocument = "application/vnd.etsi.asic-s+zip";

    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>ASiC-E with CAdES over these documents.</summary>
    public static List<ZipPart> Several(FamilyAuthority family, params (string Name, byte[] Content)[] documents) =>
    [
        Type(SeveralDocuments),
        .. documents.Select(document => new ZipPart(document.Name, document.Content) { IsDeflated = true }),
        .. Signature(family, "001", documents),
    ];

    /// <summary>A manifest over these documents and the signature over it.</summary>
    public static List<ZipPart> Signature(FamilyAuthority family, string number, params (string Name, byte[] Content)[] documents)
    {
        var manifest = Manifest($"META-INF/signature{number}.p7s", documents);
        return
        [
            new ZipPart($"META-INF/ASiCManifest{number}.xml", manifest) { IsDeflated = true },
            new ZipPart($"META-INF/signature{number}.p7s", DocumentSigner.Sign(family, manifest)),
        ];
    }

    /// <summary>ASiC-S with CAdES over this document.</summary>
    public static List<ZipPart> One(FamilyAuthority family, string name, byte[] content) =>
    [
        Type(OneDocument),
        new(name, content) { IsDeflated = true },
        new("META-INF/signature.p7s", DocumentSigner.Sign(family, content)),
    ];

    public static ZipPart Type(string type) => new("mimetype", Encoding.ASCII.GetBytes(type));

    public static byte[] Manifest(string signature, params (string Name, byte[] Content)[] documents)
    {
        const string Ds = "xmlns=\"http://www.w3.org/2000/09/xmldsig#\"";
        var references = documents.Select(document =>
            $"<asic:DataObjectReference URI=\"{Uri.EscapeDataString(document.Name)}\">"
            + $"<DigestMethod {Ds} Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>"
            + $"<DigestValue {Ds}>{Convert.ToBase64String(SHA256.HashData(document.Content))}</DigestValue></asic:DataObjectReference>");
        return Utf8.GetBytes(
            "<asic:ASiCManifest xmlns:asic=\"http://uri.etsi.org/02918/v1.2.1#\">"
            + $"<asic:SigReference URI=\"{signature}\" MimeType=\"application/pkcs7-signature\"/>{string.Concat(references)}</asic:ASiCManifest>");
    }
}
