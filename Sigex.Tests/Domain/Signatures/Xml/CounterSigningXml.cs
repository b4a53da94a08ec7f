using System.Text;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Verification;
using Sigex.Domain.Signatures.Xml;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Xml;

/// <summary>A signature over an XML signature is listed apart; its maker is never a signer of the document (rule CMS-18).</summary>
public sealed class CounterSigningXml
{
    private static readonly DateTimeOffset Summer = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SmallAuthority _authority = new(new FixedClock { Time = Summer });

    [Fact]
    public void It_is_listed_beside_the_one_signer()
    {
        var report = Verify(new XadesWriting { Added = new XadesWriting().Counter });

        var counter = Assert.Single(report.CounterSignatures);
        Assert.Equal(Finding.Holds, counter.Finding);
        Assert.Equal(_authority.Signer.Sha256, counter.Certificate?.Sha256);
        Assert.Equal(Integrity.Intact, report.Integrity);
    }

    [Fact]
    public void One_over_another_signature_is_said_to_be_so_and_decides_nothing()
    {
        var report = Verify(new XadesWriting { Added = _ => new XadesWriting().Counter([1, 2, 3]) });

        Assert.Equal(new Finding.Fault(SignatureRefusals.ContentMismatch), Assert.Single(report.CounterSignatures).Finding);
        Assert.Equal(Integrity.Intact, report.Integrity);
    }

    [Fact]
    public void One_that_refers_elsewhere_is_refused_by_its_rule_and_decides_nothing()
    {
        var report = Verify(new XadesWriting
        {
            Added = value => new XadesWriting().Counter(value).Replace("#signature-value", "#properties", StringComparison.Ordinal),
        });

        Assert.Equal(new Finding.Unknown(XmlRefusals.Reference), Assert.Single(report.CounterSignatures).Finding);
        Assert.Equal(Integrity.Intact, report.Integrity);
    }

    [Fact]
    public void One_whose_value_was_changed_is_at_fault()
    {
        var file = Encoding.UTF8.GetString(new XadesWriting { Added = new XadesWriting().Counter }.File());
        var at = file.IndexOf("Id=\"counter-value\">", StringComparison.Ordinal) + 25;
        var changed = string.Concat(file.AsSpan(0, at), file[at] == 'A' ? "B" : "A", file.AsSpan(at + 1));

        var report = Verify(Encoding.UTF8.GetBytes(changed));

        Assert.Equal(new Finding.Fault(SignatureRefusals.SignatureValueInvalid), Assert.Single(report.CounterSignatures).Finding);
        Assert.Equal(Integrity.Intact, report.Integrity);
    }

    [Fact]
    public void A_signature_that_only_hides_where_such_ones_stand_signs_nothing()
    {
        var file = Encoding.UTF8.GetString(new XadesWriting { Added = new XadesWriting().Counter }.File());

        // The signature of the file is turned into something else, and the one within it is all that is left.
        var hidden = file
            .Replace($"<ds:Signature xmlns:ds=\"{XadesWriting.Ds}\" Id=\"signature\">", $"<ds:Other xmlns:ds=\"{XadesWriting.Ds}\" Id=\"signature\">", StringComparison.Ordinal)
            .Replace("</ds:Object></ds:Signature></paper>", "</ds:Object></ds:Other></paper>", StringComparison.Ordinal);

        Assert.NotEqual(file, hidden);
        Assert.Equal("XML-05", Verify(Encoding.UTF8.GetBytes(hidden)).Reason?.Rule);
    }

    private VerificationReport Verify(XadesWriting writing) => Verify(writing.File());

    private VerificationReport Verify(byte[] file) => Assert.Single(new SignatureVerifier().VerifyFileSigners(
        new FileToVerify { Signature = file, Trust = _authority.Current, At = Summer }));
}
