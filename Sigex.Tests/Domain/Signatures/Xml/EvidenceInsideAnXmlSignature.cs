using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;
using Sigex.Tests.Support.Family;
using Certificate = Sigex.Domain.Certificates.Certificate;

namespace Sigex.Tests.Domain.Signatures.Xml;

/// <summary>Status answers, lists and certificates that an XML signature brought along, judged like those of a CMS.</summary>
public sealed class EvidenceInsideAnXmlSignature
{
    private static readonly DateTimeOffset Spring = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Summer = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SmallAuthority _authority = new(new FixedClock { Time = Summer });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_answer_from_the_time_of_the_stamp_settles_the_status(bool isWhole)
    {
        var status = _authority.SoundAt(null, Spring);

        Assert.Equal(Verdict.Passed, Stamped(XadesWriting.Answers(isWhole ? status.Answer() : status.Basic())).Verdict);
    }

    [Fact]
    public void An_answer_from_another_time_settles_nothing()
    {
        var report = Stamped(XadesWriting.Answers(_authority.SoundAt(null, Spring.AddHours(1)).Answer()));

        Assert.Equal((Verdict.Indeterminate, "TRY_LATER"), (report.Verdict, report.SubIndication));
    }

    [Fact]
    public void A_revocation_before_the_stamp_fails_the_signature()
    {
        var revoked = _authority.SoundAt(null, Spring) with { RevokedAt = Spring.AddDays(-1), Reason = 1 };

        Assert.Equal((Verdict.Failed, "REVOKED"), Answer(Stamped(XadesWriting.Answers(revoked.Answer()))));
    }

    [Fact]
    public void A_list_from_the_time_of_the_stamp_counts_though_it_is_out_of_force_today()
    {
        Assert.Equal((Verdict.Passed, null), Answer(Stamped(XadesWriting.Lists(SmallAuthority.ListAt(Spring.AddDays(-1))))));
        Assert.Equal(
            (Verdict.Failed, "REVOKED"),
            Answer(Stamped(XadesWriting.Lists(SmallAuthority.ListAt(Spring.AddDays(-1), new Listed(_authority.Signer, Spring.AddDays(-2), 1))))));
    }

    [Fact]
    public void A_list_without_a_stamp_must_be_in_force_now()
    {
        Assert.Equal((Verdict.Indeterminate, "TRY_LATER"), Answer(Verify(_ => XadesWriting.Lists(SmallAuthority.ListAt(Spring)))));
        Assert.Equal((Verdict.Passed, null), Answer(Verify(_ => XadesWriting.Lists(SmallAuthority.ListAt(Summer.AddDays(-1))))));
    }

    [Fact]
    public void Evidence_that_cannot_be_read_is_no_evidence()
    {
        var report = Stamped(XadesWriting.Answers([1, 2, 3]) + XadesWriting.Lists([0x30, 0x00]) + XadesWriting.Certificates([0x30, 0x00]));

        Assert.Equal((Verdict.Indeterminate, "TRY_LATER"), Answer(report));
        Assert.Equal(Spring, report.SignedAt);
    }

    [Fact]
    public void A_certificate_beside_the_signature_helps_the_path_on_and_never_ends_it()
    {
        using var rootKey = RSA.Create(2048);
        using var middleKey = RSA.Create(2048);
        using var personKey = RSA.Create(2048);
        using var root = HandMade.Authority("CN=Root of nobody", rootKey).CreateSelfSigned(HandMade.Begin, HandMade.End);
        var middleRequest = HandMade.Authority("CN=Middle of nobody", middleKey);
        using var middle = middleRequest.Create(root, HandMade.Begin, HandMade.End, [2]).CopyWithPrivateKey(middleKey);
        using var person = HandMade.Person("CN=SERIKOVA AIGUL,SERIALNUMBER=IIN900101400011,C=KZ", personKey)
            .Create(middle, HandMade.Begin, HandMade.End, [3]);
        var writing = new XadesWriting
        {
            Hand = (person.RawData, signed => personKey.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
        };

        Assert.False(HasPath("", root.Read()));
        Assert.True(HasPath(XadesWriting.Certificates(middle.RawData), root.Read()));
        Assert.False(HasPath(XadesWriting.Certificates(middle.RawData), _authority.Current.Anchors[0]));

        bool HasPath(string added, Certificate anchor) => XmlSignaturesOfTheAuthority.Holds(
            Verify(writing with { Added = _ => added }, new TrustStore([anchor], [])), "certificate-path");
    }

    private static (Verdict, string?) Answer(VerificationReport report) => (report.Verdict, report.SubIndication);

    private VerificationReport Stamped(string more) =>
        Verify(value => XadesWriting.Stamp(SmallAuthority.TokenOver(value, Spring)) + more);

    private VerificationReport Verify(Func<byte[], string> added) =>
        Verify(new XadesWriting { Added = added }, _authority.Current);

    private static VerificationReport Verify(XadesWriting writing, TrustStore trust) => Assert.Single(
        new SignatureVerifier().VerifyFileSigners(new FileToVerify { Signature = writing.File(), Trust = trust, At = Summer }));
}
