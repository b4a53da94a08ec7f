using System.Security.Cryptography.Pkcs;
using System.Text;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Verification;

/// <summary>Whether a file is what its signer signed, whoever he is (security 1.3).</summary>
public sealed class TheFileItself
{
    private static readonly byte[] Paper = Encoding.UTF8.GetBytes("A paper of nobody.");
    private static readonly byte[] Sound = Convert.FromBase64String(SmallAuthority.Sign(Paper));
    private static readonly byte[] Detached = Convert.FromBase64String(SmallAuthority.Sign(Paper, attached: false));

    [Fact]
    public void A_sound_file_of_a_stranger_is_intact_and_not_passed()
    {
        var report = Report(Sound);

        Assert.Equal(Integrity.Intact, report.Integrity);
        Assert.Equal(Verdict.Indeterminate, report.Verdict);
    }

    [Fact]
    public void A_changed_document_is_broken() => Assert.Equal(Integrity.Broken, Report(Changed(Sound, Paper)).Integrity);

    [Fact]
    public void A_changed_value_is_broken()
    {
        var file = (byte[])[.. Detached];
        file[^1] ^= 1;

        Assert.Equal(Integrity.Broken, Report(file, Paper).Integrity);

        // Also where nobody brought the document: what is broken is not excused by what is absent.
        Assert.Equal(Integrity.Broken, Report(file).Integrity);
    }

    [Fact]
    public void Without_its_document_a_detached_one_is_open() => Assert.Equal(Integrity.ContentMissing, Report(Detached).Integrity);

    [Fact]
    public void Digests_stand_in_for_a_document_that_is_not_at_hand()
    {
        var digest = Sigex.Domain.Cryptography.DigestAlgorithm.Sha256.Hash(Paper);
        var other = Sigex.Domain.Cryptography.DigestAlgorithm.Sha256.Hash("other"u8);

        Assert.Equal(Integrity.Intact, Report(Question(Detached) with { ContentDigests = [digest] }).Integrity);
        Assert.Equal(Integrity.Broken, Report(Question(Detached) with { ContentDigests = [other] }).Integrity);
        Assert.Equal(Integrity.Broken, Report(Question(Changed(Sound, Paper)) with { ContentDigests = [digest] }).Integrity);
    }

    [Fact]
    public void Nobody_s_signature_is_none()
    {
        var cms = new SignedCms();
        cms.Decode(Sound);
        cms.RemoveSignature(0);

        Assert.Equal(Integrity.NoSignature, Report(cms.Encode()).Integrity);
    }

    [Fact]
    public void Another_kind_of_cms_is_called_so() =>
        Assert.Equal(Integrity.NotSignedData, Report(new ContentInfoOnly(Paper).Encode()).Integrity);

    [Fact]
    public void Rubbish_is_malformed() => Assert.Equal(Integrity.Malformed, Report([0x30, 0x03, 0x02, 0x01, 0x01]).Integrity);

    [Fact]
    public void An_algorithm_that_is_not_accepted_is_unsupported()
    {
        // SHA-224 in the place of SHA-256.
        var file = Convert.FromHexString(Convert.ToHexString(Sound).Replace("608648016503040201", "608648016503040204", StringComparison.Ordinal));

        Assert.Equal(Integrity.Unsupported, Report(file).Integrity);
    }

    private static byte[] Changed(byte[] file, byte[] part)
    {
        var changed = (byte[])[.. file];
        changed[file.AsSpan().IndexOf(part)] ^= 1;
        return changed;
    }

    private static VerificationReport Report(byte[] file, byte[]? content = null) =>
        Report(Question(file) with { Content = content is null ? (ReadOnlyMemory<byte>?)null : content });

    private static VerificationReport Report(FileToVerify file) => new SignatureVerifier().VerifyFile(file).Decisive;

    private static FileToVerify Question(byte[] file) => new() { Signature = file, Trust = TrustStore.Empty, At = HandMade.Middle };

    /// <summary>RFC 5652, 4: the type <c>data</c>.</summary>
    private sealed record ContentInfoOnly(byte[] Content)
    {
        public byte[] Encode()
        {
            var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.2.840.113549.1.7.1");
                using (writer.PushSequence(new(System.Formats.Asn1.TagClass.ContextSpecific, 0)))
                {
                    writer.WriteOctetString(Content);
                }
            }

            return writer.Encode();
        }
    }
}
