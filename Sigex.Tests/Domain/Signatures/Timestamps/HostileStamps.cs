using System.Security.Cryptography;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Timestamps;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Timestamps;

/// <summary>The suite hostile-tsp: stamps inside signatures, bare tokens and answers of an authority.</summary>
public sealed class HostileStamps
{
    private const string Suite = "hostile-tsp";

    public static TheoryData<string> Cases() => HostileSuite.Ids(Suite);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Counts_only_where_the_suite_says_so(string id)
    {
        var one = HostileSuite.Case(Suite, id);

        var proved = one.Kind switch
        {
            "cms-tsp" => OfSignature(one),
            "tsp-token" => OfToken(one, () => TimestampToken.Read(one.File("token"))),
            _ => OfToken(one, () => TimestampResponse.Read(one.File("response"), Request(one))),
        };

        if (one.Expect == "stamp-ok")
        {
            Assert.Equal(one.Params.Moment("stamp_time"), proved);
        }
        else
        {
            Assert.Null(proved);
        }
    }

    private static DateTimeOffset? OfSignature(HostileCase one)
    {
        var question = new FileToVerify
        {
            Signature = one.Signature,
            Content = one.Content is { } content ? content : (ReadOnlyMemory<byte>?)null,
            Trust = Trust(one),
            At = one.Time,
            StatusAnswers = GoodFor(one.Signature),
        };
        return new SignatureVerifier().VerifyFile(question).SignedAt;
    }

    private static DateTimeOffset? OfToken(HostileCase one, Func<TimestampToken> read) =>
        Reading.Try(read).IsRefused(out _, out var token)
            ? null
            : TimestampJudgement.Judge(token, one.File("data"), Trust(one), one.Time, null).GenTime;

    // The suite wants a source that calls every certificate good: it was asked about the service at the time of the stamp.
    private static IReadOnlyList<ReadOnlyMemory<byte>> GoodFor(byte[] signature)
    {
        if (CmsSignature.Read(signature).IsRefused(out _, out var read)
            || read.Timestamp is not { } encoded
            || Reading.Try(() => TimestampToken.Read(encoded)).IsRefused(out _, out var token)
            || token.Signer is not { } service)
        {
            return [];
        }

        using var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(HostileSuite.At("hostile-pki/ca.key")));
        var issuer = HostileSuite.Certificate("hostile-pki/ca.pem");
        return
        [
            new StatusWriter
            {
                Certificate = service,
                Issuer = issuer,
                Responder = issuer,
                Key = key,
                ThisUpdate = token.GenTime,
            }.Basic(),
        ];
    }

    private static TimestampRequest Request(HostileCase one)
    {
        Assert.Equal("sha256", one.Params.Text("request_hash"));
        var nonce = one.Params.GetProperty("request_nonce").GetInt32();
        return new TimestampRequest(
            ReadOnlyMemory<byte>.Empty,
            DigestAlgorithm.Sha256.Hash(one.File("data")),
            one.Params.Text("request_policy")!,
            new[] { (byte)(nonce >> 8), (byte)nonce });
    }

    // A bare token does not bring its issuer along: an installation has the authorities in its own store (rule X509-02).
    private static TrustStore Trust(HostileCase one) => new(
        one.Certificates("trusted"),
        [.. one.Certificates("known"), HostileSuite.Certificate("hostile-pki/ca.pem")]);
}
