using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using Sigex.Domain.Certificates;
using Sigex.Domain.Signatures.Verification;
using Sigex.Domain.Signatures.Xml;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Xml;

/// <summary>What XAdES signed properties say: whom they name, and when the signer says he signed.</summary>
public sealed class ClaimsOfAnXmlSigner
{
    private static readonly DateTimeOffset Summer = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SmallAuthority Authority = new(new FixedClock { Time = Summer });
    private static readonly Certificate Signer = Authority.Signer;
    private static readonly Certificate Other = Authority.Current.Anchors[0];

    // The key of the authority is new in each process: the cases are listed by name, and made where they are asked.
    private static readonly Dictionary<string, string> SomebodyElse = new()
    {
        ["an old digest"] = Old(Other, Number(Signer)),
        ["an old serial number"] = Old(Signer, Number(Other)),
        ["a new digest"] = New(Other, ""),
        ["a new serial number"] = New(Signer, Serial(Other)),
        ["one right, one wrong"] = Old(Signer, Number(Signer)) + New(Other, ""),
        ["a digest of no kind"] = New(Signer, "").Replace("xmlenc#sha256", "xmlenc#md5", StringComparison.Ordinal),
    };

    [Fact]
    public void The_certificate_is_named_in_both_forms()
    {
        Assert.Contains("signing-certificate-v1", Named(Verify(Old(Signer, Number(Signer)))), StringComparison.Ordinal);
        Assert.Equal("The signer named this certificate.", Named(Verify(New(Signer, Serial(Signer)))));
        Assert.Equal("The signer named this certificate.", Named(Verify(New(Signer, ""))));
        Assert.Contains("signing-certificate-missing", Named(Verify("")), StringComparison.Ordinal);
    }

    public static TheoryData<string> OfSomebodyElse() => [.. SomebodyElse.Keys];

    [Theory]
    [MemberData(nameof(OfSomebodyElse))]
    public void Naming_another_certificate_is_a_fault(string what)
    {
        var report = Verify(SomebodyElse[what]);

        Assert.True(report.Reason == CertificateRefusals.SigningCertificateMismatch, $"{what}: {report.Reason?.Code}");
        Assert.Equal(Verdict.Failed, report.Verdict);
    }

    public static TheoryData<string, string> NotWellFormed() => new()
    {
        { "twice", New(Signer, "") + New(Signer, "") },
        { "empty", "<xades:SigningCertificateV2></xades:SigningCertificateV2>" },
        { "no number", Old(Signer, "twelve") },
        { "no DER", New(Signer, "<xades:IssuerSerialV2>AAAA</xades:IssuerSerialV2>") },
        { "no date", "<xades:SigningTime>2026-02-30T12:00:00Z</xades:SigningTime>" },
        { "two dates", Time("2026-06-01T12:00:00Z") + Time("2026-06-01T12:00:00Z") },
    };

    [Theory]
    [MemberData(nameof(NotWellFormed))]
    public void What_is_not_well_formed_is_refused(string what, string claims)
    {
        var report = Verify(claims);

        Assert.True(report is { Verdict: Verdict.Failed, SubIndication: "SIG_CONSTRAINTS_FAILURE" }, $"{what}: {report.SubIndication}");
        Assert.Equal("signed-references", report.Answers[^1].Check);
    }

    [Fact]
    public void What_nobody_signed_is_nobodys_claim()
    {
        var report = Verify(new XadesWriting { Claims = New(Signer, ""), SignsItsClaims = false });

        Assert.Equal((Verdict.Failed, XmlRefusals.Properties), (report.Verdict, report.Reason));
        Assert.Null(report.SigningTime);
    }

    [Theory]
    [InlineData("2026-05-31T17:00:00+05:00", "2026-05-31T12:00:00Z")]
    [InlineData("2026-05-31T12:00:00.25Z", "2026-05-31T12:00:00.25Z")]
    [InlineData("2026-05-31T12:00:00", null)]
    public void The_signing_time_is_shown_as_a_claim_where_its_zone_is_known(string said, string? shown)
    {
        var report = Verify(Time(said));

        Assert.Equal(shown is null ? null : DateTimeOffset.Parse(shown, System.Globalization.CultureInfo.InvariantCulture), report.SigningTime);
        Assert.Null(report.SignedAt);
    }

    [Fact]
    public void A_changed_claim_is_seen()
    {
        var file = System.Text.Encoding.UTF8.GetString(new XadesWriting { Claims = Time("2026-05-31T12:00:00Z") }.File());

        var report = Verify(System.Text.Encoding.UTF8.GetBytes(file.Replace("05-31", "05-30", StringComparison.Ordinal)));

        Assert.Equal((Integrity.Broken, XmlRefusals.Properties), (report.Integrity, report.Reason));
    }

    private static string Time(string text) => $"<xades:SigningTime>{text}</xades:SigningTime>";

    private static string Old(Certificate certificate, string number) =>
        $"<xades:SigningCertificate><xades:Cert>{DigestOf(certificate)}<xades:IssuerSerial><ds:X509IssuerName>CN=in one of many spellings</ds:X509IssuerName>"
        + $"<ds:X509SerialNumber>{number}</ds:X509SerialNumber></xades:IssuerSerial></xades:Cert></xades:SigningCertificate>";

    private static string New(Certificate certificate, string serial) =>
        $"<xades:SigningCertificateV2><xades:Cert>{DigestOf(certificate)}{serial}</xades:Cert></xades:SigningCertificateV2>";

    private static string DigestOf(Certificate certificate) =>
        "<xades:CertDigest><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod>"
        + $"<ds:DigestValue>{Convert.ToBase64String(SHA256.HashData(certificate.Encoded.Span))}</ds:DigestValue></xades:CertDigest>";

    private static string Number(Certificate certificate) =>
        new BigInteger(certificate.SerialNumberOctets.Span, isBigEndian: true).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Serial(Certificate certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4, isConstructed: true)))
            {
                writer.WriteEncodedValue(certificate.Issuer.Encoded.Span);
            }

            writer.WriteInteger(certificate.SerialNumberOctets.Span);
        }

        return $"<xades:IssuerSerialV2>{Convert.ToBase64String(writer.Encode())}</xades:IssuerSerialV2>";
    }

    private static string Named(VerificationReport report) =>
        report.Answers.Single(answer => answer.Check == "signing-certificate").Explanation;

    private static VerificationReport Verify(string claims) => Verify(new XadesWriting { Claims = claims });

    private static VerificationReport Verify(XadesWriting writing) => Verify(writing.File());

    private static VerificationReport Verify(byte[] file) => Assert.Single(new SignatureVerifier().VerifyFileSigners(
        new FileToVerify { Signature = file, Trust = Authority.Current, At = Summer }));
}
