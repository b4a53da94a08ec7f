using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;
using Sigex.Tests.Support.Family;
using Certificate = Sigex.Domain.Certificates.Certificate;

namespace Sigex.Tests.Domain.Signatures.Timestamps;

/// <summary>The table of security 3.7, row by row: what a stamp is worth when certificates end.</summary>
public sealed class StampsAndRevocation
{
    private const string Stamps = "1.3.6.1.5.5.7.3.8";
    private const int KeyCompromise = 1;
    private const int Superseded = 4;

    private static readonly byte[] Content = Encoding.UTF8.GetBytes("a contract");
    private static readonly FamilyAuthority Family = FamilyAuthority.Rsa;
    private static readonly DateTimeOffset Stamped = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly RSA _key = RSA.Create(2048);

    [Fact]
    public void A_stamp_before_the_revocation_keeps_the_signature_valid() =>
        AssertPassed(Verify(Person(), Good, Revoked(Day(5, 1), Superseded)));

    [Fact]
    public void Without_a_stamp_a_revoked_certificate_leaves_it_open() =>
        AssertOpen("REVOKED_NO_POE", Verify(Person(), null, Revoked(Day(5, 1), Superseded)));

    [Fact]
    public void A_stamp_after_the_revocation_fails_it()
    {
        var report = Verify(Person(), Good, Revoked(Day(2, 1), Superseded));

        Assert.Equal((Verdict.Failed, "REVOKED"), (report.Verdict, report.SubIndication));
    }

    [Fact]
    public void A_stamp_after_the_key_was_lost_fails_it()
    {
        var report = Verify(Person(), Good, Revoked(Day(5, 1), KeyCompromise, Day(1, 10)));

        Assert.Equal((Verdict.Failed, "REVOKED"), (report.Verdict, report.SubIndication));
    }

    [Fact]
    public void A_stamp_of_another_signature_is_none()
    {
        var report = Verify(Person(), _ => TokenWriter.Sound(Family, [1, 2, 3]), Revoked(Day(5, 1), Superseded));

        AssertOpen("REVOKED_NO_POE", report);
        Assert.Null(report.SignedAt);
    }

    [Fact]
    public void A_service_that_has_expired_needs_evidence_from_its_lifetime()
    {
        var service = Family.Issue("Old stamps", [Stamps], until: Day(4, 1));
        TokenWriter Token(byte[] value) => TokenWriter.Sound(Family, value) with { Service = service };

        AssertOpen("OUT_OF_BOUNDS_NO_POE", Verify(Person(), Token, []));
        AssertPassed(Verify(Person(), Token, [], kept: [StatusOf(service, Day(3, 10))]));

        // Told after its life it is no evidence: an authority takes expired certificates off its lists.
        AssertOpen("OUT_OF_BOUNDS_NO_POE", Verify(Person(), Token, [], kept: [StatusOf(service, Day(5, 1))]));
    }

    [Fact]
    public void A_certificate_that_expired_later_does_not_matter()
    {
        var person = Person(until: Day(4, 1));

        var report = Verify(person, Good, [], statusAt: Stamped);

        AssertPassed(report);
        Assert.Equal(Stamped, report.SignedAt);
    }

    [Theory]
    [InlineData(Superseded, true)]
    [InlineData(KeyCompromise, false)]
    [InlineData(null, false)]
    public void A_service_that_was_revoked_later_keeps_its_stamps_only_for_a_harmless_reason(int? reason, bool isKept)
    {
        var service = Family.Issue("Other stamps", [Stamps]);
        var list = List([new Listed(service, Day(4, 1), reason)]);

        var report = Verify(Person(), value => TokenWriter.Sound(Family, value) with { Service = service }, [list]);

        Assert.Equal(isKept ? Stamped : null, report.SignedAt);
    }

    [Fact]
    public void A_service_that_had_been_revoked_proves_nothing()
    {
        var service = Family.Issue("Other stamps", [Stamps]);
        var list = List([new Listed(service, Day(2, 1), Superseded)]);

        Assert.Null(Verify(Person(), value => TokenWriter.Sound(Family, value) with { Service = service }, [list]).SignedAt);
    }

    private static TokenWriter Good(byte[] value) => TokenWriter.Sound(Family, value);

    private static DateTimeOffset Day(int month, int day) => new(2026, month, day, 0, 0, 0, TimeSpan.Zero);

    private static IReadOnlyList<Func<Certificate, byte[]>> Revoked(DateTimeOffset at, int reason, DateTimeOffset? invalidSince = null) =>
        [person => List([new Listed(person, at, reason, invalidSince)])(person)];

    private static Func<Certificate, byte[]> List(IReadOnlyList<Listed> entries) => _ => new ListWriter
    {
        Issuer = Family.Root,
        Hand = Family.RootHand,
        ThisUpdate = Now.AddDays(-1),
        Entries = entries,
    }.List();

    private static ReadOnlyMemory<byte> StatusOf(Certificate certificate, DateTimeOffset thisUpdate) => new StatusWriter
    {
        Certificate = certificate,
        Issuer = Family.Root,
        Responder = Family.Root,
        Hand = Family.RootHand,
        ThisUpdate = thisUpdate,
    }.Basic();

    private X509Certificate2 Person(DateTimeOffset? until = null)
    {
        var request = HandMade.Person("CN=SERIKOVA AIGUL,SERIALNUMBER=IIN900101400011,C=KZ", _key);
        using var issued = request.Create(
            new X500DistinguishedName(Family.Root.Subject.Encoded.Span), Family.RootHand, FamilyAuthority.Begin, until ?? FamilyAuthority.End, [0x77]);
        return issued.CopyWithPrivateKey(_key);
    }

    private static VerificationReport Verify(
        X509Certificate2 person,
        Func<byte[], TokenWriter>? stamp,
        IReadOnlyList<Func<Certificate, byte[]>> lists,
        IReadOnlyList<ReadOnlyMemory<byte>>? kept = null,
        DateTimeOffset? statusAt = null)
    {
        var cms = new SignedCms(new ContentInfo(Content), detached: false);
        var author = new CmsSigner(person) { IncludeOption = X509IncludeOption.EndCertOnly };
        author.SignedAttributes.Add(new Pkcs9SigningTime(Stamped.UtcDateTime));
        cms.ComputeSignature(author);
        var signer = Certificate.Read(person.RawData);
        if (stamp is not null)
        {
            cms.SignerInfos[0].AddUnsignedAttribute(SmallAuthority.StampAttribute(stamp(cms.SignerInfos[0].GetSignature()).Token()));
        }

        if (statusAt is { } moment)
        {
            cms.SignerInfos[0].AddUnsignedAttribute(SmallAuthority.StatusAttribute(StatusOf(signer, moment).ToArray()));
        }

        return new SignatureVerifier().VerifyFileSigners(new FileToVerify
        {
            Signature = cms.Encode(),
            Trust = new TrustStore([Family.Root], []),
            At = Now,
            RevocationLists = [.. lists.Select(list => (ReadOnlyMemory<byte>)list(signer))],
            StatusAnswers = kept ?? [],
            FreshStatuses = lists.Count == 0 && statusAt is null ? [StatusOf(signer, Now)] : [],
        })[0];
    }

    private static void AssertPassed(VerificationReport report) => Assert.True(
        report.Verdict == Verdict.Passed,
        $"{report.SubIndication} {report.Reason?.Code} {string.Join(' ', report.Answers.Where(answer => answer.Finding != Finding.Holds).Select(answer => answer.Explanation))}");

    private static void AssertOpen(string subIndication, VerificationReport report) =>
        Assert.Equal((Verdict.Indeterminate, subIndication), (report.Verdict, report.SubIndication));
}
