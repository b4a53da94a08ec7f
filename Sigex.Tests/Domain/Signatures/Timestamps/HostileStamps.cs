using System.Security.Cryptography;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
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

    private static DateTimeOffset? OfSignature(HostileCase one) => StampQuestions.OfSignature(
        new FileToVerify
        {
            Signature = one.Signature,
            Content = one.Content is { } content ? content : (ReadOnlyMemory<byte>?)null,
            Trust = Trust(one),
            At = one.Time,
        },
        GoodAt);

    private static DateTimeOffset? OfToken(HostileCase one, Func<TimestampToken> read) =>
        StampQuestions.OfToken(read, one.File("data"), Trust(one), one.Time);

    private static byte[] GoodAt(Certificate service, DateTimeOffset moment)
    {
        using var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(HostileSuite.At("hostile-pki/ca.key")));
        var issuer = HostileSuite.Certificate("hostile-pki/ca.pem");
        return new StatusWriter { Certificate = service, Issuer = issuer, Responder = issuer, Key = key, ThisUpdate = moment }.Basic();
    }

    private static TimestampRequest Request(HostileCase one)
    {
        Assert.Equal("sha256", one.Params.Text("request_hash"));
        return StampQuestions.Request(
            one.File("data"), one.Params.GetProperty("request_nonce").GetInt32(), one.Params.Text("request_policy")!);
    }

    // A bare token does not bring its issuer along: an installation has the authorities in its own store (rule X509-02).
    private static TrustStore Trust(HostileCase one) => new(
        one.Certificates("trusted"),
        [.. one.Certificates("known"), HostileSuite.Certificate("hostile-pki/ca.pem")]);
}
