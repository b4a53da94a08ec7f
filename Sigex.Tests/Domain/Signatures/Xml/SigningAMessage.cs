using System.Security.Cryptography;
using System.Text;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;
using Sigex.Domain.Signatures.Xml;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Xml;

/// <summary>A SOAP message whose body is signed, with the certificate in a token of the header (rule XML-16).</summary>
public sealed class SigningAMessage
{
    private const string Profile = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#";
    private const string Base64 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
    private const string Exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private const string ByReference = $"<wsse:Reference URI=\"#token\" ValueType=\"{Profile}X509v3\"/>";

    // The key of the authority is new in each process, and the cases of a theory may have been listed in another one.
    private const string Certificate = "(certificate)";

    private static readonly DateTimeOffset Summer = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly string Token = Binary("token");

    private readonly SmallAuthority _authority = new(new FixedClock { Time = Summer });

    public static TheoryData<string, string> Sound() => new()
    {
        { ByReference, Token },
        { "<wsse:Reference URI=\"#token\"/>", Token },
        { $"<wsse:KeyIdentifier EncodingType=\"{Base64}\" ValueType=\"{Profile}X509v3\">{Certificate}</wsse:KeyIdentifier>", "" },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void The_signer_is_the_one_whose_certificate_is_there_by_its_bytes(string reference, string token)
    {
        var report = Verify(Message(reference, token));

        Assert.Equal(Integrity.Intact, report.Integrity);
        Assert.Equal(_authority.Signer.Sha256, report.SignerCertificate?.Sha256);
        Assert.Contains("body of the message", report.Answers.Single(answer => answer.Check == "signed-references").Explanation, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, Refusal> Spoiled() => new()
    {
        { "no such token", ByReference, "", XmlRefusals.OutsideReference },
        { "two of them", ByReference, Token + Token, XmlRefusals.AmbiguousId },
        { "elsewhere", "<wsse:Reference URI=\"http://example.org/token\"/>", Token, XmlRefusals.OutsideReference },
        { "not in this header", ByReference, $"<wsse:Other>{Token}</wsse:Other>", XmlRefusals.Key },
        { "not a token", "<wsse:Reference URI=\"#body\"/>", Token, XmlRefusals.Key },
        { "of another kind", ByReference, Binary("token", "PKCS7"), XmlRefusals.Key },
        { "meant as another kind", $"<wsse:Reference URI=\"#token\" ValueType=\"{Profile}X509PKIPathv1\"/>", Token, XmlRefusals.Key },
        { "a key identifier", $"<wsse:KeyIdentifier ValueType=\"{Profile}X509SubjectKeyIdentifier\">AAAA</wsse:KeyIdentifier>", Token, XmlRefusals.Key },
        { "issuer and serial number", "<ds:X509Data><ds:X509IssuerSerial/></ds:X509Data>", Token, XmlRefusals.Key },
        { "two ways", ByReference + ByReference, Token, XmlRefusals.Key },
        { "rubbish", ByReference, Token.Replace(Certificate, "????", StringComparison.Ordinal), XmlRefusals.Value },
    };

    [Theory]
    [MemberData(nameof(Spoiled))]
    public void What_only_names_a_certificate_or_is_not_one_is_refused(string what, string reference, string token, Refusal reason)
    {
        var report = Verify(Message(reference, token));

        Assert.True(report.Reason == reason, $"{what}: {report.Reason?.Code} {report.Reason?.Rule}");
        Assert.Equal(Verdict.Failed, report.Verdict);
    }

    [Fact]
    public void A_changed_body_is_seen()
    {
        var changed = Message(ByReference, Token).Replace("<a>1</a>", "<a>2</a>", StringComparison.Ordinal);

        Assert.Equal(Integrity.Broken, Verify(changed).Integrity);
    }

    private static string Binary(string id, string kind = "X509v3") =>
        $"<wsse:BinarySecurityToken EncodingType=\"{Base64}\" ValueType=\"{Profile}{kind}\" wsu:Id=\"{id}\">{Certificate}</wsse:BinarySecurityToken>";

    // Exclusive Canonical XML writes a prefix where it is used, so that the body can be written as it is hashed.
    private static string Message(string reference, string token)
    {
        const string Used = $"xmlns:s=\"{XmlNames.Soap11}\" xmlns:wsu=\"{XmlNames.SecurityUtility}\"";
        const string Body = "wsu:Id=\"body\"><a>1</a></s:Body>";
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"<s:Body {Used} {Body}")));
        var info = $"<ds:CanonicalizationMethod Algorithm=\"{Exclusive}\"></ds:CanonicalizationMethod>"
            + "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"></ds:SignatureMethod>"
            + $"<ds:Reference URI=\"#body\"><ds:Transforms><ds:Transform Algorithm=\"{Exclusive}\"></ds:Transform></ds:Transforms>"
            + "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod>"
            + $"<ds:DigestValue>{digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>";
        var value = SmallAuthority.Hand.Sign(Encoding.UTF8.GetBytes($"<ds:SignedInfo xmlns:ds=\"{XadesWriting.Ds}\">{info}"));
        return ($"<s:Envelope {Used} xmlns:wsse=\"{XmlNames.Security}\"><s:Header><wsse:Security>{token}"
            + $"<ds:Signature xmlns:ds=\"{XadesWriting.Ds}\"><ds:SignedInfo>{info}<ds:SignatureValue>{Convert.ToBase64String(value)}</ds:SignatureValue>"
            + $"<ds:KeyInfo><wsse:SecurityTokenReference>{reference}</wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature>"
            + $"</wsse:Security></s:Header><s:Body {Body}</s:Envelope>")
            .Replace(Certificate, Convert.ToBase64String(SmallAuthority.Hand.Certificate), StringComparison.Ordinal);
    }

    private VerificationReport Verify(string message) => Assert.Single(new SignatureVerifier().VerifyFileSigners(
        new FileToVerify { Signature = Encoding.UTF8.GetBytes(message), Trust = _authority.Current, At = Summer }));
}
