using System.Text.Json;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Timestamps;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures;

/// <summary>Recorded status answers, revocation lists and time-stamps of the authority give what the manifest expects.</summary>
public sealed class EvidenceOfTheAuthority
{
    public static TheoryData<string> Answers() => NcaFiles.Named("ocsp");

    public static TheoryData<string> Lists() => NcaFiles.Named("crl");

    public static TheoryData<string> Tokens() => NcaFiles.Named("tsp");

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_status_answer_says_what_the_manifest_says(string name)
    {
        var file = NcaFiles.Find(name);
        var response = OcspResponse.ReadAnswer(file.Read());
        var expected = file.Expected.GetProperty("responses")[0];
        var issuer = Certificate.Read(NcaFiles.Find(expected.Text("issuerFile")!).Read());
        var status = Assert.Single(response.Statuses);

        Assert.Equal(file.Expected.Moment("producedAt"), response.ProducedAt);
        Assert.Equal(expected.Moment("thisUpdate"), status.ThisUpdate);
        Assert.Equal(expected.Text("serial"), status.SerialNumber);
        Assert.Equal(expected.Text("status"), status.Kind.ToString().ToLowerInvariant());
        Assert.Equal(expected.GetProperty("noRecordOfCertificate").GetBoolean(), status.IsUnknownToAuthority);
        Assert.Equal(
            file.Expected.GetProperty("responderCertificate").Text("certSha256"),
            StatusJudgement.ResponderOf(response, issuer)?.Sha256);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_bit_changed_in_what_was_signed_makes_an_answer_unusable(string name)
    {
        var file = NcaFiles.Find(name);
        var response = OcspResponse.ReadAnswer(file.Read());
        var issuer = Certificate.Read(NcaFiles.Find(
            file.Expected.GetProperty("responses")[0].Text("issuerFile")!).Read());
        var changed = response.Encoded.ToArray();
        changed[changed.AsSpan().IndexOf(response.SignatureValue.Span) + 5] ^= 0x10;

        Assert.Null(StatusJudgement.ResponderOf(OcspResponse.Read(changed), issuer));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_revocation_list_says_what_the_manifest_says(string name)
    {
        var file = NcaFiles.Find(name);
        var list = RevocationList.Read(file.Read());
        var issuer = Certificate.Read(NcaFiles.Find(file.Expected.Text("issuerFile")!).Read());

        Assert.Equal(file.Expected.GetProperty("entries").GetInt32(), list.Entries.Count);
        Assert.Equal(file.Expected.Moment("thisUpdate"), list.ThisUpdate);
        Assert.Equal(file.Expected.Moment("nextUpdate"), list.NextUpdate);
        Assert.Equal(file.Expected.Text("crlNumber"), list.Number);
        Assert.Equal(file.Expected.Text("type") == "delta", list.IsDelta);
        Assert.True(list.Issuer.Matches(issuer.Subject));
        if (list.IsDelta)
        {
            return;
        }

        foreach (var end in (string[])["firstEntry", "lastEntry"])
        {
            if (file.Expected.TryGetProperty(end, out var entry) && entry.ValueKind == JsonValueKind.Object)
            {
                var found = Assert.IsType<StatusFinding.Revoked>(
                    RevocationListJudgement.Judge(list, WithSerial(issuer, entry.Text("serial")!), issuer, list.ThisUpdate));
                Assert.Equal(entry.Moment("revocationDate"), found.At);
            }
        }

        var other = RevocationListJudgement.Judge(list, WithSerial(issuer, "0123456789"), issuer, list.ThisUpdate);
        Assert.IsType<StatusFinding.Good>(other);
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void A_token_says_what_the_manifest_says(string name)
    {
        var file = NcaFiles.Find(name);
        if (file.Expected.Text("imprintAlgorithm") == DigestAlgorithm.Sha1.Oid)
        {
            Assert.Equal(file.Expected.Moment("genTime"), TimestampToken.Read(file.Read()).GenTime);
            return;
        }

        var token = TimestampToken.Read(file.Read());

        Assert.Equal(file.Expected.Moment("genTime"), token.GenTime);
        Assert.Equal(file.Expected.Text("policy"), token.Policy);
        Assert.Equal(file.Expected.Text("imprintAlgorithm"), token.ImprintAlgorithmOid);
        Assert.Equal(file.Expected.Text("imprint"), Convert.ToHexStringLower(token.Imprint.Span));
        Assert.Equal(file.Expected.Text("nonce"), Convert.ToHexStringLower(token.Nonce!.Value.Span));
        Assert.Equal(file.Expected.GetProperty("tsaCertificate").Text("certSha256"), token.Signer?.Sha256);
        Assert.True(SignerValue.Holds(token.SignerInfo, token.Signer!));
        var path = PathBuilder.Build(token.Signer!, NcaTrust.Store, [], token.GenTime);
        Assert.Equal(
            file.Expected.GetProperty("tsaCertificate").GetProperty("chain").Text("rootSha256"), path.Path[^1].Sha256);
    }

    // Only the serial number is asked of a list, so any certificate of that authority may carry it.
    private static Certificate WithSerial(Certificate template, string serial)
    {
        var octets = Convert.FromHexString(serial);
        return new Certificate
        {
            Encoded = template.Encoded,
            Sha256 = template.Sha256,
            ToBeSigned = template.ToBeSigned,
            SerialNumber = serial,
            SerialNumberOctets = (byte[])(octets[0] >= 0x80 ? [0, .. octets] : octets),
            SignatureAlgorithmOid = template.SignatureAlgorithmOid,
            SignatureAlgorithm = template.SignatureAlgorithm,
            SignatureValue = template.SignatureValue,
            Issuer = template.Issuer,
            Subject = template.Subject,
            NotBefore = template.NotBefore,
            NotAfter = template.NotAfter,
            SubjectPublicKeyInfo = template.SubjectPublicKeyInfo,
            KeyAlgorithmOid = template.KeyAlgorithmOid,
            PublicKeyOctets = template.PublicKeyOctets,
        };
    }
}
