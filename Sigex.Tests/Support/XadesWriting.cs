using System.Security.Cryptography;
using System.Text;

namespace Sigex.Tests.Support;

/// <summary>
/// Writes a file with an enveloped XAdES signature by hand. What is hashed is written in its canonical form, so no
/// canonicalizer is asked; a test says what is unusual.
/// </summary>
internal sealed record XadesWriting
{
    public const string Ds = "http://www.w3.org/2000/09/xmldsig#";
    public const string Xades = "http://uri.etsi.org/01903/v1.3.2#";

    private const string Inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    private const string Sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    /// <summary>The text of the document element.</summary>
    public string Text { get; init; } = "a contract";

    /// <summary>What stands in SignedSignatureProperties, written canonically.</summary>
    public string Claims { get; init; } = "";

    /// <summary>False leaves the reference to the signed properties away, so that nobody signs them.</summary>
    public bool SignsItsClaims { get; init; } = true;

    /// <summary>What is added after signing, given the canonical SignatureValue element.</summary>
    public Func<byte[], string> Added { get; init; } = _ => "";

    /// <summary>Certificate and key; the person of the small authority, where the test does not say.</summary>
    public (byte[] Certificate, Func<byte[], byte[]> Sign) Hand { get; init; } = SmallAuthority.Hand;

    /// <summary>A property with these octets in base64.</summary>
    public static string Stamp(byte[] token, string before = "") =>
        $"<xades:SignatureTimeStamp>{before}<xades:EncapsulatedTimeStamp>{Convert.ToBase64String(token)}</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp>";

    public static string Answers(byte[] response) =>
        $"<xades:RevocationValues><xades:OCSPValues><xades:EncapsulatedOCSPValue>{Convert.ToBase64String(response)}</xades:EncapsulatedOCSPValue></xades:OCSPValues></xades:RevocationValues>";

    public static string Lists(byte[] list) =>
        $"<xades:RevocationValues><xades:CRLValues><xades:EncapsulatedCRLValue>{Convert.ToBase64String(list)}</xades:EncapsulatedCRLValue></xades:CRLValues></xades:RevocationValues>";

    public static string Certificates(byte[] certificate) =>
        $"<xades:CertificateValues><xades:EncapsulatedX509Certificate>{Convert.ToBase64String(certificate)}</xades:EncapsulatedX509Certificate></xades:CertificateValues>";

    /// <summary>A signature by the same hand over a canonical SignatureValue, in its property.</summary>
    public string Counter(byte[] signatureValue)
    {
        // The prefix of XAdES is declared around it, and Canonical XML keeps what is in scope.
        var element = Element(
            "counter", $"xmlns:ds=\"{Ds}\" xmlns:xades=\"{Xades}\"", Reference("#signature-value", "", Inclusive, signatureValue), _ => "");
        return $"<xades:CounterSignature>{element}</xades:CounterSignature>";
    }

    /// <summary>The file.</summary>
    public byte[] File()
    {
        var claims = $"<xades:SignedSignatureProperties>{Claims}</xades:SignedSignatureProperties></xades:SignedProperties>";
        var canonical = $"<xades:SignedProperties xmlns:ds=\"{Ds}\" xmlns:xades=\"{Xades}\" Id=\"properties\">{claims}";
        var references = Reference("", "", $"{Ds}enveloped-signature", Encoding.UTF8.GetBytes($"<paper>{Text}</paper>"));
        if (SignsItsClaims)
        {
            references += Reference(
                "#properties", " Type=\"http://uri.etsi.org/01903#SignedProperties\"", Inclusive, Encoding.UTF8.GetBytes(canonical));
        }

        var signature = Element("signature", $"xmlns:ds=\"{Ds}\"", references, value =>
            $"<ds:Object><xades:QualifyingProperties xmlns:xades=\"{Xades}\" Target=\"#signature\">"
            + $"<xades:SignedProperties Id=\"properties\">{claims}<xades:UnsignedProperties><xades:UnsignedSignatureProperties>"
            + Added(Encoding.UTF8.GetBytes($"<ds:SignatureValue xmlns:ds=\"{Ds}\" Id=\"signature-value\">{value}</ds:SignatureValue>"))
            + "</xades:UnsignedSignatureProperties></xades:UnsignedProperties></xades:QualifyingProperties></ds:Object>");
        return Encoding.UTF8.GetBytes($"<paper>{Text}{signature}</paper>");
    }

    private string Element(string id, string scope, string references, Func<string, string> behind)
    {
        var info = $"<ds:CanonicalizationMethod Algorithm=\"{Inclusive}\"></ds:CanonicalizationMethod>"
            + "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"></ds:SignatureMethod>"
            + $"{references}</ds:SignedInfo>";
        var value = Convert.ToBase64String(Hand.Sign(Encoding.UTF8.GetBytes($"<ds:SignedInfo {scope}>{info}")));
        return $"<ds:Signature xmlns:ds=\"{Ds}\" Id=\"{id}\"><ds:SignedInfo>{info}<ds:SignatureValue Id=\"{id}-value\">{value}</ds:SignatureValue>"
            + $"<ds:KeyInfo><ds:X509Data><ds:X509Certificate>{Convert.ToBase64String(Hand.Certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>"
            + $"{behind(value)}</ds:Signature>";
    }

    private static string Reference(string uri, string type, string transform, byte[] content) =>
        $"<ds:Reference{type} URI=\"{uri}\"><ds:Transforms><ds:Transform Algorithm=\"{transform}\"></ds:Transform></ds:Transforms>"
        + $"<ds:DigestMethod Algorithm=\"{Sha256}\"></ds:DigestMethod>"
        + $"<ds:DigestValue>{Convert.ToBase64String(SHA256.HashData(content))}</ds:DigestValue></ds:Reference>";
}
