using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Sigex.Tests.Support;
using SystemOid = System.Security.Cryptography.Oid;

namespace Sigex.Tests.Vectors;

/// <summary>
/// Takes the keys of a KeyInfo in whatever form they stand there, certifies each as it is and puts the certificates in its
/// place (security 12.4). No other byte of the file is touched, and a file without such a key stays as it is.
/// </summary>
internal static partial class CertifiedKeys
{
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string EllipticCurve = "1.2.840.10045.2.1";
    private const string CurveName = "urn:oid:";

    private static readonly XNamespace Signature = "http://www.w3.org/2000/09/xmldsig#";
    private static readonly XNamespace Signature11 = "http://www.w3.org/2009/xmldsig11#";

    public static byte[] In(byte[] file)
    {
        // One byte is one character here, so that all others come back as they were.
        var text = Encoding.Latin1.GetString(file);
        return KeyInfo().Count(text) == 1 && Document(file)?.Descendants(Signature + "KeyInfo").ToList() is [var info] && Keys(info) is { Count: > 0 } keys
            ? Encoding.Latin1.GetBytes(KeyInfo().Replace(text, found => found.Groups["begin"].Value + Data(keys) + found.Groups["end"].Value))
            : file;
    }

    private static string Data(IEnumerable<PublicKey> keys) =>
        new XElement(Signature + "X509Data", keys.Select(key => new XElement(Signature + "X509Certificate", Convert.ToBase64String(SmallAuthority.Certify(key)))))
            .ToString(SaveOptions.DisableFormatting);

    // The same key may stand there twice, bare and in its certificate.
    private static List<PublicKey> Keys(XElement info) =>
        [.. info.Descendants().Select(Key).OfType<PublicKey>().DistinctBy(key => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()))];

    private static PublicKey? Key(XElement element)
    {
        try
        {
            return element.Name == Signature + "RSAKeyValue" ? RsaKey(element)
                : element.Name == Signature11 + "ECKeyValue" ? Point(element)
                : element.Name == Signature11 + "DEREncodedKeyValue" ? PublicKey.CreateFromSubjectPublicKeyInfo(Bytes(element), out _)
                : element.Name == Signature + "X509Certificate" ? X509CertificateLoader.LoadCertificate(Bytes(element)).PublicKey
                : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static PublicKey RsaKey(XElement element)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(Number(element.Element(Signature + "Modulus")));
            writer.WriteInteger(Number(element.Element(Signature + "Exponent")));
        }

        return new PublicKey(new SystemOid(Rsa), new AsnEncodedData([0x05, 0x00]), new AsnEncodedData(writer.Encode()));
    }

    private static PublicKey? Point(XElement element)
    {
        if (element.Element(Signature11 + "NamedCurve")?.Attribute("URI")?.Value is not { } curve || !curve.StartsWith(CurveName, StringComparison.Ordinal))
        {
            return null;
        }

        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteObjectIdentifier(curve[CurveName.Length..]);
        return new PublicKey(
            new SystemOid(EllipticCurve), new AsnEncodedData(writer.Encode()), new AsnEncodedData(Bytes(element.Element(Signature11 + "PublicKey"))));
    }

    private static BigInteger Number(XElement? element) => new(Bytes(element), isUnsigned: true, isBigEndian: true);

    private static byte[] Bytes(XElement? element) => Convert.FromBase64String(element?.Value ?? throw new FormatException());

    private static XDocument? Document(byte[] file)
    {
        try
        {
            using var stream = new MemoryStream(file);
            return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        """(?<begin><(?<prefix>([\w-]+:)?)KeyInfo\b[^>]*(?<!/)>).*?(?<end></\k<prefix>KeyInfo\s*>)""",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyInfo();
}
