using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures.Verification;
using Sigex.Domain.Signatures.Verification.Etsi;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Verification.Etsi;

/// <summary>The machine form of a report, ETSI TS 119 102-2.</summary>
public sealed class WritingTheReport
{
    private static readonly XNamespace Vr = "http://uri.etsi.org/19102/v1.2.1#";
    private static readonly XNamespace Ds = "http://www.w3.org/2000/09/xmldsig#";
    private static readonly byte[] Paper = Encoding.UTF8.GetBytes("a contract");
    private static readonly DateTimeOffset Stamped = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SmallAuthority _authority = new(new FixedClock { Time = Now });

    public static TheoryData<string> Suites => ["hostile-cms", "hostile-tsp", "hostile-xml"];

    [Fact]
    public void A_sound_signature_has_passed_in_total()
    {
        var xml = Written(Sound());

        var status = xml.Descendants(Vr + "SignatureValidationStatus").Single();
        Assert.Equal("urn:etsi:019102:mainindication:total-passed", status.Element(Vr + "MainIndication")!.Value);
        Assert.Null(status.Element(Vr + "SubIndication"));
        Assert.All(
            xml.Descendants(Vr + "ValidationStatus"),
            one => Assert.Equal("urn:etsi:019102:mainindication:passed", one.Element(Vr + "MainIndication")!.Value));
    }

    [Fact]
    public void The_stamp_is_the_proof_of_the_best_signature_time()
    {
        var xml = Written(Sound());

        var best = xml.Descendants(Vr + "BestSignatureTime").Single();
        Assert.Equal("2026-03-01T12:00:00Z", best.Element(Vr + "POETime")!.Value);
        var stamp = Pointed(xml, best.Element(Vr + "POEObject")!);
        Assert.Equal("urn:etsi:019102:validationObject:timestamp", stamp.Element(Vr + "ObjectType")!.Value);
        Assert.Equal("2026-03-01T12:00:00Z", stamp.Element(Vr + "POEProvisioning")!.Element(Vr + "POETime")!.Value);
        Assert.Equal(Encoding.UTF8.GetString(Convert.FromBase64String(Of(stamp))), Encoding.UTF8.GetString(Token()));
    }

    [Fact]
    public void The_signature_is_named_by_the_digest_of_what_was_signed()
    {
        var xml = Written(Sound());

        var cms = new System.Security.Cryptography.Pkcs.SignedCms();
        cms.Decode(Sound().Signature.Span);
        var identifier = xml.Descendants(Vr + "SignatureIdentifier").Single();
        Assert.Equal(Convert.ToBase64String(cms.SignerInfos[0].GetSignature()), identifier.Element(Ds + "SignatureValue")!.Value);
        var named = Convert.FromBase64String(identifier.Descendants(Ds + "DigestValue").Single().Value);
        using var key = X509CertificateLoader.LoadCertificate(_authority.Signer.Encoded.Span).GetRSAPublicKey()!;
        Assert.True(key.VerifyHash(
            named, cms.SignerInfos[0].GetSignature(), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void The_path_leads_to_the_anchor_by_the_certificates_themselves()
    {
        var xml = Written(Sound());

        var chain = xml.Descendants(Vr + "CertificateChain").Single();
        Assert.Equal(
            Convert.ToBase64String(_authority.Signer.Encoded.Span), Of(Pointed(xml, chain.Element(Vr + "SigningCertificate")!)));
        Assert.Equal(
            Convert.ToBase64String(_authority.Current.Anchors[0].Encoded.Span), Of(Pointed(xml, chain.Element(Vr + "TrustAnchor")!)));
    }

    [Fact]
    public void A_revocation_is_told_with_its_moment_its_reason_and_who_told_it()
    {
        var revoked = _authority.SoundAt(null, Now) with { RevokedAt = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), Reason = 4 };

        var xml = Written(Question(Convert.FromBase64String(SmallAuthority.Sign(Paper))) with { FreshStatuses = [revoked.Basic()] });

        var told = xml.Descendants(Vr + "RevocationStatusInformation").Single();
        Assert.Equal("2026-05-01T00:00:00Z", told.Element(Vr + "RevocationTime")!.Value);
        Assert.Equal("urn:etsi:019102:revocationReason:superseded", told.Element(Vr + "RevocationReason")!.Value);
        Assert.Equal(Convert.ToBase64String(revoked.Basic()), Of(Pointed(xml, told.Element(Vr + "RevocationObject")!)));
        Assert.Contains("urn:etsi:019102:subindication:REVOKED_NO_POE", xml.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_can_read_is_told_in_the_same_shape()
    {
        var xml = Written(Question("not a signature"u8.ToArray()));

        Assert.Equal("urn:etsi:019102:mainindication:total-failed", xml.Descendants(Vr + "MainIndication").Last().Value);
        Assert.Equal("urn:etsi:019102:subindication:FORMAT_FAILURE", xml.Descendants(Vr + "SubIndication").Last().Value);
        Assert.Empty(xml.Descendants(Vr + "SignatureIdentifier"));
    }

    [Fact]
    public void Every_signer_has_a_report_and_a_countersigner_has_none()
    {
        var two = Written(HostileSuite.Case("hostile-cms", "ok-two-signers"));
        var beside = Written(HostileSuite.Case("hostile-cms", "countersignature-good"));

        Assert.Equal(2, two.Elements(Vr + "SignatureValidationReport").Count());
        Assert.Single(beside.Elements(Vr + "SignatureValidationReport"));
        Assert.Single(beside.Descendants(Vr + "SignatureAttributes").Elements(Vr + "CounterSignature"));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        var report = new SignatureVerifier().VerifyFile(Sound());

        Assert.Equal(EtsiReport.Write(report), EtsiReport.Write(report));
        Assert.Equal(EtsiReport.Write(report), EtsiReport.Write(new SignatureVerifier().VerifyFile(Sound())));
    }

    [Theory, MemberData(nameof(Suites))]
    public void Whatever_a_file_holds_the_shape_is_kept(string suite)
    {
        var files = HostileSuite.All(suite).Where(one => one.Kind is "cms" or "cms-tsp" or "xmldsig").ToList();

        Assert.All(files, one => Written(one));
        Assert.NotEmpty(files);
    }

    // The schema of the test must be able to say no.
    [Theory]
    [InlineData("HashOnly")]
    [InlineData("POETime")]
    [InlineData("MainIndication")]
    [InlineData("SignatureValidationStatus")]
    [InlineData("ConstraintStatus")]
    public void Without_one_of_its_elements_a_report_has_lost_its_shape(string element)
    {
        var xml = Written(Sound());
        xml.Descendants(Vr + element).First().Remove();

        Assert.NotEmpty(ReportShape.Faults(Encoding.UTF8.GetBytes(xml.ToString())));
    }

    [Fact]
    public void A_reference_to_nothing_is_a_fault_of_shape()
    {
        var xml = Written(Sound());
        xml.Descendants(Vr + "ValidationObject").First().SetAttributeValue("id", "elsewhere");

        Assert.NotEmpty(ReportShape.Faults(Encoding.UTF8.GetBytes(xml.ToString())));
    }

    [Fact]
    public void Every_algorithm_has_a_name()
    {
        Assert.All(SignatureAlgorithm.All, algorithm => Assert.Contains(':', EtsiUri.Of(algorithm)));
        Assert.All(DigestAlgorithm.All, algorithm => Assert.Contains(':', EtsiUri.Of(algorithm)));
    }

    private static XElement Written(HostileCase one) => Written(new FileToVerify
    {
        Signature = one.Signature,
        Content = one.Content is { } content ? content : (ReadOnlyMemory<byte>?)null,
        Trust = one.Trust,
        At = one.Time,
    });

    private static XElement Written(FileToVerify file)
    {
        var report = EtsiReport.Write(new SignatureVerifier().VerifyFile(file));
        Assert.Empty(ReportShape.Faults(report));
        return XElement.Parse(Encoding.UTF8.GetString(report));
    }

    private static XElement Pointed(XElement xml, XElement reference) =>
        xml.Descendants(Vr + "ValidationObject").Single(one => one.Attribute("id")!.Value == reference.Attribute("VOReference")!.Value);

    private static string Of(XElement validationObject) =>
        validationObject.Element(Vr + "ValidationObjectRepresentation")!.Element(Vr + "base64")!.Value;

    private static readonly Lazy<(byte[] File, byte[] Token)> Signed = new(() =>
    {
        var token = Array.Empty<byte>();
        var authority = new SmallAuthority(new FixedClock { Time = Stamped });
        var file = Convert.FromBase64String(SmallAuthority.Sign(Paper, evidence: value =>
        {
            token = SmallAuthority.TokenOver(value, Stamped);
            return [SmallAuthority.StampAttribute(token), SmallAuthority.StatusAttribute(authority.SoundAt(null, Stamped).Basic())];
        }));
        return (file, token);
    });

    private static byte[] Token() => Signed.Value.Token;

    private FileToVerify Sound() => Question(Signed.Value.File);

    private FileToVerify Question(byte[] file) => new() { Signature = file, Trust = _authority.Current, At = Now };
}
