using System.Text;
using System.Text.RegularExpressions;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Xml;

/// <summary>
/// Carriage returns written as character references, as the Kalkan library leaves them in text and values: they outlive the
/// reading of line ends (XML 1.0, 2.11), and Canonical XML writes each as <c>&amp;#xD;</c> (Canonical XML 1.0, 2.3).
/// </summary>
public sealed class CarriageReturns
{
    private const string Paper = "<paper><line>first&#xD;\nsecond</line></paper>";
    private const string Enveloped =
        "<ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"></ds:Transform></ds:Transforms>";

    private static readonly DateTimeOffset Summer = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SmallAuthority Authority = new(new FixedClock { Time = Summer });
    private static readonly string File = Paper.Replace(
        "</paper>",
        SmallAuthority.SignXml(Encoding.UTF8.GetBytes(Paper), new XmlWriting { BreaksLines = true, Transforms = Enveloped }) + "</paper>",
        StringComparison.Ordinal);

    [Theory]
    [InlineData("&#13;")]
    [InlineData("&#xD;")]
    [InlineData("&#x000d;")]
    public void Are_signed_in_whatever_way_the_reference_is_written(string reference)
    {
        var report = Verify(File.Replace("&#xD;", reference, StringComparison.Ordinal));

        Assert.Equal(Integrity.Intact, report.Integrity);
        Assert.Equal(Paper, Encoding.UTF8.GetString(report.Covered!.Value.Span));
    }

    [Theory]
    [InlineData("line", "HASH_FAILURE")]
    [InlineData("ds:DigestValue", "SIG_CRYPTO_FAILURE")]
    public void Are_missed_where_they_were_signed(string element, string fault)
    {
        var report = Verify(Without(element));

        Assert.Equal((Integrity.Broken, Verdict.Failed, fault), (report.Integrity, report.Verdict, report.SubIndication));
    }

    [Fact]
    public void Are_white_space_and_no_more_in_the_value_of_the_signature() =>
        Assert.Equal(Integrity.Intact, Verify(Without("ds:SignatureValue")).Integrity);

    [Fact]
    public void Are_lost_where_they_stand_as_themselves()
    {
        var report = Verify(File.Replace("first&#xD;\n", "first\r\n", StringComparison.Ordinal));

        Assert.Equal((Integrity.Broken, "HASH_FAILURE"), (report.Integrity, report.SubIndication));
    }

    private static string Without(string element)
    {
        var less = Regex.Replace(File, $"(<{element}>[^<]*?)&#xD;", "$1");
        Assert.NotEqual(File, less);
        return less;
    }

    private static VerificationReport Verify(string file) => Assert.Single(new SignatureVerifier().VerifyFileSigners(
        new FileToVerify { Signature = Encoding.UTF8.GetBytes(file), Trust = Authority.Current, At = Summer }));
}
