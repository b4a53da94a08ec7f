using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
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
            Content = one.Content,
            Trust = Trust(one),
            At = one.Time,
        };
        return new SignatureVerifier().VerifyFile(question).SignedAt;
    }

    private static DateTimeOffset? OfToken(HostileCase one, Func<TimestampToken> read) =>
        Reading.Try(read).IsRefused(out _, out var token)
            ? null
            : TimestampJudgement.Judge(token, one.File("data"), Trust(one), one.Time, null).GenTime;

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

    private static TrustStore Trust(HostileCase one) => new(one.Certificates("trusted"), one.Certificates("known"));
}
