using System.Security.Cryptography;
using System.Text;

namespace Sigex.Tests.Support;

/// <summary>Writes ds:Signature elements by hand. SignedInfo is written in its canonical form, so no canonicalizer is asked.</summary>
internal sealed record XmlWriting
{
    private const string Ds = "http://www.w3.org/2000/09/xmldsig#";

    public string Form { get; init; } = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

    public string Method { get; init; } = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    public string DigestMethod { get; init; } = "http://www.w3.org/2001/04/xmlenc#sha256";

    public string Uri { get; init; } = "";

    /// <summary>Between Reference and DigestMethod.</summary>
    public string Transforms { get; init; } = "";

    /// <summary>What stands inside KeyInfo after the certificate.</summary>
    public string MoreKeys { get; init; } = "";

    /// <summary>What stands after KeyInfo.</summary>
    public string Behind { get; init; } = "";

    public Func<byte[], byte[]> Hash { get; init; } = SHA256.HashData;

    /// <summary>Breaks the lines of the values as the Kalkan library does: with a carriage return in SignedInfo.</summary>
    public bool BreaksLines { get; init; }

    /// <summary>The element over these bytes.</summary>
    public string Sign(byte[] content, byte[] certificate, Func<byte[], byte[]> sign)
    {
        var info = $"<ds:CanonicalizationMethod Algorithm=\"{Form}\"></ds:CanonicalizationMethod>"
            + $"<ds:SignatureMethod Algorithm=\"{Method}\"></ds:SignatureMethod>"
            + $"<ds:Reference URI=\"{Uri}\">{Transforms}<ds:DigestMethod Algorithm=\"{DigestMethod}\"></ds:DigestMethod>"
            + $"<ds:DigestValue>{Text(Hash(content))}</ds:DigestValue></ds:Reference></ds:SignedInfo>";
        var signed = Encoding.UTF8.GetBytes($"<ds:SignedInfo xmlns:ds=\"{Ds}\">{info}");
        return $"<ds:Signature xmlns:ds=\"{Ds}\"><ds:SignedInfo>{info}"
            + $"<ds:SignatureValue>{Text(sign(signed))}</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>"
            + $"{Convert.ToBase64String(certificate)}</ds:X509Certificate></ds:X509Data>{MoreKeys}</ds:KeyInfo>{Behind}</ds:Signature>";
    }

    private string Text(byte[] value)
    {
        var text = Convert.ToBase64String(value);
        return BreaksLines ? text.Insert(text.Length / 2, "&#xD;\n") : text;
    }
}
