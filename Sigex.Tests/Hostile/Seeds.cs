using System.Collections.Concurrent;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Sigex.Domain.Signatures.Xml;
using Sigex.Tests.Support;
using Sigex.Tests.Vectors;

namespace Sigex.Tests.Hostile;

/// <summary>What a reader is fed with.</summary>
internal enum SeedKind
{
    Certificate,
    Name,
    Key,
    RevocationList,
    StatusAnswer,
    BasicStatus,
    Stamp,
    StampAnswer,
    Cms,
    CmsAsText,
    Xml,
    XmlSignature,
    Container,
}

/// <summary>Sound files of all suites and of the authority, each once, as far as they are there.</summary>
internal static class Seeds
{
    // Beyond it a mutation costs much and finds nothing new.
    private const int Largest = 64 * 1024;
    private const int LargestContainer = 16 * 1024;

    private static readonly string[] Sound = ["valid", "intact", "good", "revoked", "stamp-ok", "identity"];

    private static readonly Lazy<IReadOnlyList<SuiteCase>> Cases = new(() =>
        SuiteLocator.Folder is null ? [] : [.. SuiteLocator.Names.SelectMany(SuiteCase.Of).Where(one => Sound.Contains(one.Expect))]);

    private static readonly ConcurrentDictionary<SeedKind, IReadOnlyList<byte[]>> Known = new();

    public static bool AreThere => SuiteLocator.Folder is not null || HasNca;

    private static bool HasNca => SharedData.Root is { } root && File.Exists(Path.Combine(root, "nca", "manifest.json"));

    public static IReadOnlyList<byte[]> Of(SeedKind kind) => Known.GetOrAdd(kind, wanted =>
        [.. Load(wanted).Where(file => file.Length is > 0 and <= Largest).DistinctBy(file => Convert.ToHexString(SHA256.HashData(file)))]);

    private static IEnumerable<byte[]> Load(SeedKind kind) => kind switch
    {
        SeedKind.Certificate => [.. Nca("cert"), .. Der(["target", "trusted", "cert"])],
        SeedKind.Name => Certificates().SelectMany(one => new[] { one.SubjectName.RawData, one.IssuerName.RawData }),
        SeedKind.Key => Certificates().Select(one => one.PublicKey.ExportSubjectPublicKeyInfo()),
        SeedKind.RevocationList => [.. Nca("crl"), .. Der(["crl", "crls"])],
        SeedKind.StatusAnswer => [.. Nca("ocsp"), .. Files("ocsp", ["response"])],
        SeedKind.Stamp => [.. Nca("tsp"), .. Files("tsp-token", ["token"])],
        SeedKind.BasicStatus => Of(SeedKind.StatusAnswer).SelectMany(BasicIn),
        SeedKind.StampAnswer => Of(SeedKind.Stamp).Select(Answer),
        SeedKind.Cms => [.. Nca("cms"), .. Files("cms", ["signature"]), .. Files("cms-tsp", ["signature"])],
        SeedKind.CmsAsText => Nca("cms").Concat(Files("cms", ["signature"], "valid")).Where(file => file[0] == 0x30).SelectMany(Texts),
        SeedKind.Container => Files("container", ["file"]).Where(file => file is [(byte)'P', (byte)'K', ..] && file.Length <= LargestContainer),
        SeedKind.Xml => [.. Nca("xml"), .. Files("xmldsig", ["signature"])],
        SeedKind.XmlSignature => Of(SeedKind.Xml).SelectMany(SignaturesIn),
        _ => Files("container", ["file"]),
    };

    private static IEnumerable<byte[]> Texts(byte[] cms) =>
        [Encoding.ASCII.GetBytes(Convert.ToBase64String(cms)), Encoding.ASCII.GetBytes(PemEncoding.WriteString("CMS", cms))];

    // The second of two: responseBytes SEQUENCE { responseType, response OCTET STRING }
    private static IEnumerable<byte[]> BasicIn(byte[] answer)
    {
        try
        {
            var parts = new AsnReader(answer, AsnEncodingRules.DER).ReadSequence();
            parts.ReadEncodedValue();
            var bytes = parts.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
            bytes.ReadObjectIdentifier();
            return [bytes.ReadOctetString()];
        }
        catch (AsnContentException)
        {
            return [];
        }
    }

    private static byte[] Answer(byte[] token)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(0);
            }

            writer.WriteEncodedValue(token);
        }

        return writer.Encode();
    }

    private static IEnumerable<byte[]> SignaturesIn(byte[] file)
    {
        try
        {
            using var stream = new MemoryStream(file);
            return [.. XDocument.Load(stream, LoadOptions.PreserveWhitespace)
                .Descendants(XName.Get("Signature", XmlNames.Signature))
                .Select(element => Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)))];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static IEnumerable<byte[]> Nca(string kind) => HasNca ? NcaManifest.Load().OfKind(kind).Select(file => file.Read()) : [];

    private static IEnumerable<byte[]> Files(string kind, string[] roles, string? expect = null) => Cases.Value
        .Where(one => one.Kind == kind && (expect ?? one.Expect) == one.Expect)
        .SelectMany(one => roles.SelectMany(one.Files))
        .Distinct()
        .Select(File.ReadAllBytes);

    private static IEnumerable<byte[]> Der(string[] roles) => Cases.Value
        .SelectMany(one => roles.SelectMany(one.Files))
        .Distinct()
        .Where(file => new FileInfo(file).Length <= Largest)
        .Select(file => Pem.Der(File.ReadAllBytes(file)));

    private static IEnumerable<X509Certificate2> Certificates() =>
        Of(SeedKind.Certificate).Take(100).Select(Load).OfType<X509Certificate2>();

    private static X509Certificate2? Load(byte[] certificate)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(certificate);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
