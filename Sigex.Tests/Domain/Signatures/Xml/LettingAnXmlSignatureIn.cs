using System.Security.Cryptography;
using System.Text;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Verification;
using Sigex.Domain.Signatures.Xml;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Xml;

/// <summary>Registering a ds:Signature element with the bytes that were hashed (contract 5.2; rule XML-15).</summary>
public sealed class LettingAnXmlSignatureIn
{
    private static readonly byte[] Paper = "<a>paper</a>"u8.ToArray();
    private static readonly DateTimeOffset Summer = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly FixedClock _clock = new() { Time = Summer };
    private readonly SmallAuthority _authority;

    public LettingAnXmlSignatureIn() => _authority = new SmallAuthority(_clock);

    public static TheoryData<string, string, Refusal> Spoiled() => new()
    {
        { "an unsigned object", Sign(new() { Behind = "<ds:Object>x</ds:Object>" }), XmlRefusals.Structure },
        { "two signed infos", Sign(new()).Replace("<ds:SignatureValue>", "<ds:SignedInfo/><ds:SignatureValue>", StringComparison.Ordinal), XmlRefusals.Structure },
        { "a comment in the digest", Sign(new()).Replace("</ds:DigestValue>", "<!-- -->x</ds:DigestValue>", StringComparison.Ordinal), XmlRefusals.Value },
        { "a comment in the value", Sign(new()).Replace("<ds:SignatureValue>", "<ds:SignatureValue><!-- -->", StringComparison.Ordinal), XmlRefusals.Value },
        { "a key by address", Sign(new() { MoreKeys = "<ds:RetrievalMethod URI=\"http://127.0.0.1:9/k\"/>" }), XmlRefusals.Key },
        { "somebody else's key value", Sign(new() { MoreKeys = "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AQAB</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>" }), XmlRefusals.Key },
        { "SHA-1", Sign(new() { Method = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha1" }), AlgorithmRefusals.SignatureAlgorithmNotSupported },
        { "an HMAC", Sign(new() { Method = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256" }), AlgorithmRefusals.SignatureAlgorithmNotSupported },
        { "a longer name of an algorithm", Sign(new() { Method = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256 " }), AlgorithmRefusals.SignatureAlgorithmNotSupported },
        { "a digest of another pair", Sign(new() { DigestMethod = "http://www.w3.org/2001/04/xmlenc#sha512", Hash = SHA512.HashData }), AlgorithmRefusals.DigestAlgorithmNotSupported },
        { "canonical XML 1.1", Sign(new() { Form = "http://www.w3.org/2006/12/xml-c14n11" }), XmlRefusals.Transform },
        { "an unknown form", Sign(new() { Form = "urn:form" }), XmlRefusals.Transform },
        { "a changed digest", Sign(new()).Replace("</ds:Reference>", " </ds:Reference>", StringComparison.Ordinal), SignatureRefusals.SignatureValueInvalid },
        { "a type", $"<!DOCTYPE a>{Sign(new())}", XmlRefusals.Malformed },
    };

    [Theory]
    [MemberData(nameof(Spoiled))]
    public void What_breaks_a_rule_is_refused_by_it(string what, string text, Refusal reason)
    {
        var refusal = Given.ReasonIn(Intake().Examine(text));

        Assert.True(refusal == reason, $"{what}: {refusal?.Code} {refusal?.Rule}");
    }

    [Theory]
    [InlineData("http://www.w3.org/TR/2001/REC-xml-c14n-20010315")]
    [InlineData("http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments")]
    [InlineData("http://www.w3.org/2001/10/xml-exc-c14n#")]
    [InlineData("http://www.w3.org/2001/10/xml-exc-c14n#WithComments")]
    public async Task Is_registered_with_its_proof_and_verified_again_from_what_was_kept(string form)
    {
        var text = Sign(new() { Form = form, BreaksLines = true });

        var verified = Given.Accepted(await RegisterAsync(text));
        var report = new SignatureVerifier().VerifyStored(verified.Proof, [DigestAlgorithm.Sha256.Hash(Paper)], _authority.Current);

        Assert.Equal(["status", "stamp"], _authority.Asked);
        Assert.Equal(SignatureType.Xml, verified.Proof.Type);
        Assert.Equal(text, Encoding.UTF8.GetString(verified.Proof.Signature.Span));
        Assert.Equal(DigestAlgorithm.Sha256.Hash(Paper), verified.Claim.Digest);
        Assert.Equal(Verdict.Passed, report.Verdict);
        Assert.Equal(Summer, report.SignedAt);
        Assert.Contains(report.Answers, answer => answer.Explanation.Contains("xml-detached-bytes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_document_and_a_spoiled_proof_show_when_it_is_verified_again()
    {
        var proof = Given.Accepted(await RegisterAsync(Sign(new()))).Proof;
        var digests = new[] { DigestAlgorithm.Sha256.Hash(Paper) };
        var verifier = new SignatureVerifier();
        var spoiled = Encoding.UTF8.GetString(proof.Signature.Span).Replace("URI=\"\"", "URI=\"x\"", StringComparison.Ordinal);

        Assert.Equal("HASH_FAILURE", verifier.VerifyStored(proof, [DigestAlgorithm.Sha256.Hash("x"u8)], _authority.Current).SubIndication);
        Assert.Equal("SIG_CRYPTO_FAILURE", verifier.VerifyStored(proof with { Signature = Encoding.UTF8.GetBytes(spoiled) }, digests, _authority.Current).SubIndication);
    }

    [Fact]
    public async Task A_pending_proof_is_completed_later()
    {
        var options = new SignatureIntakeOptions { Evidence = EvidenceRule.WhenReachable };
        var sound = _authority.Status;
        _authority.Status = _ => null;
        var pending = Given.Accepted(await RegisterAsync(Sign(new()), options)).Proof;
        _authority.Status = sound;

        var proved = await Intake(options).ProveAgainAsync(pending, CancellationToken.None);

        Assert.Equal((EvidenceState.Pending, EvidenceState.Complete), (pending.State, proved.Proof.State));
        Assert.Equal(Summer, SignatureDetails.Of(proved.Proof).Timestamp?.GenTime);
    }

    [Fact]
    public void White_space_does_not_make_another_signature_of_it()
    {
        var text = Sign(new());
        var broken = text.Replace("<ds:SignatureValue>", "<ds:SignatureValue>&#13;\n", StringComparison.Ordinal);

        Assert.Equal(
            Given.Accepted(Intake().Examine(text)).Signature.Identity, Given.Accepted(Intake().Examine(broken)).Signature.Identity);
    }

    private static string Sign(XmlWriting writing) => SmallAuthority.SignXml(Paper, writing);

    private async Task<Result<VerifiedSignature>> RegisterAsync(string text, SignatureIntakeOptions? options = null) =>
        await Intake(options).ProveAsync(Given.Accepted(Intake(options).Examine(text)), CancellationToken.None);

    private SignatureIntake Intake(SignatureIntakeOptions? options = null) =>
        new(_authority, _authority, _authority, _authority, options ?? new SignatureIntakeOptions(), _clock);
}
