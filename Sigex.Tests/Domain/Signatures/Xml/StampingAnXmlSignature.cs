using System.Text;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Xml;

/// <summary>A stamp in an XML signature is over the canonical SignatureValue element; then, and only then, its time counts.</summary>
public sealed class StampingAnXmlSignature
{
    private const string Exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private static readonly DateTimeOffset Spring = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Summer = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Long = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SmallAuthority _authority = new(new FixedClock { Time = Summer });

    [Fact]
    public void A_stamp_over_the_value_element_proves_its_time()
    {
        var report = Verify(value => XadesWriting.Stamp(SmallAuthority.TokenOver(value, Spring)));

        Assert.Equal(Spring, report.SignedAt);
        Assert.True(XmlSignaturesOfTheAuthority.IsIntact(report));
    }

    [Fact]
    public void A_certificate_that_expired_since_does_not_matter_beside_a_stamp_and_its_status()
    {
        var status = _authority.SoundAt(null, Spring).Answer();

        var report = Verify(value => XadesWriting.Stamp(SmallAuthority.TokenOver(value, Spring)) + XadesWriting.Answers(status), Long);

        Assert.Equal((Verdict.Passed, null), (report.Verdict, report.SubIndication));
        Assert.Equal("OUT_OF_BOUNDS_NO_POE", Verify(_ => XadesWriting.Answers(status), Long).SubIndication);
    }

    [Fact]
    public void The_form_that_the_stamp_names_is_the_one_that_was_stamped()
    {
        // The exclusive form of the element is the same bytes here; a comment in it would not be allowed to stand.
        var named = $"<ds:CanonicalizationMethod Algorithm=\"{Exclusive}\"></ds:CanonicalizationMethod>";

        var report = Verify(value => XadesWriting.Stamp(SmallAuthority.TokenOver(value, Spring), named));

        Assert.Equal(Spring, report.SignedAt);
    }

    [Fact]
    public void Of_several_the_earliest_good_one_counts()
    {
        var report = Verify(value =>
            XadesWriting.Stamp(SmallAuthority.TokenOver(value, Summer.AddHours(-1)))
            + XadesWriting.Stamp(SmallAuthority.TokenOver(value, Spring))
            + XadesWriting.Stamp(SmallAuthority.TokenOver([1, 2, 3], Spring.AddDays(-30))));

        Assert.Equal(Spring, report.SignedAt);
    }

    public static TheoryData<string, string> Bad() => new()
    {
        { "other", "something other" },
        { "octets", "something other" },
        { "include", "lists what it covers" },
        { "form", "canonical form" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_stamp_over_anything_else_is_reported_and_moves_nothing(string kind, string words)
    {
        var report = Verify(value => kind switch
        {
            "other" => XadesWriting.Stamp(SmallAuthority.TokenOver(Encoding.UTF8.GetBytes("another signature"), Spring)),
            "octets" => XadesWriting.Stamp(SmallAuthority.TokenOver(Octets(value), Spring)),
            "include" => XadesWriting.Stamp(
                SmallAuthority.TokenOver(value, Spring), "<xades:Include URI=\"#signature-value\"></xades:Include>"),
            _ => XadesWriting.Stamp(
                SmallAuthority.TokenOver(value, Spring), "<ds:CanonicalizationMethod Algorithm=\"urn:other\"></ds:CanonicalizationMethod>"),
        });

        Assert.Null(report.SignedAt);
        Assert.Contains(words, report.Answers.Single(answer => answer.Check == "time-stamp").Explanation, StringComparison.Ordinal);
        Assert.True(XmlSignaturesOfTheAuthority.IsIntact(report));
    }

    [Fact]
    public void What_is_no_stamp_in_the_place_of_one_is_a_fault()
    {
        var report = Verify(_ => XadesWriting.Stamp([0x30, 0x00]));

        Assert.Equal((Verdict.Failed, SignatureRefusals.StampInvalid), (report.Verdict, report.Reason));
    }

    [Fact]
    public void More_stamps_than_anybody_needs_are_refused()
    {
        var report = Verify(value => string.Concat(Enumerable.Repeat(XadesWriting.Stamp([0x05, 0x00]), 65)));

        Assert.Equal("2.2", report.Reason?.Rule);
    }

    // The text between the tags, decoded: what a stamp in a CMS would be over.
    private static byte[] Octets(byte[] element) =>
        Convert.FromBase64String(Encoding.UTF8.GetString(element).Split('>')[1].Split('<')[0]);

    private VerificationReport Verify(Func<byte[], string> added, DateTimeOffset? at = null) => Assert.Single(
        new SignatureVerifier().VerifyFileSigners(new FileToVerify
        {
            Signature = new XadesWriting { Added = added }.File(),
            Trust = _authority.Current,
            At = at ?? Summer,
        }));
}
