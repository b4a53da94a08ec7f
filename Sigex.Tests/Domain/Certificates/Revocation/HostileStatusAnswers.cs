using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Certificates.Revocation;

/// <summary>The suite hostile-revocation: status answers and revocation lists, each with what may be read out of it.</summary>
public sealed class HostileStatusAnswers
{
    private const string Suite = "hostile-revocation";

    private static readonly byte[] NonceSent = [1, 2, 3, 4, 5, 6, 7, 8];

    public static TheoryData<string> Cases() => HostileSuite.Ids(Suite);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_what_the_suite_wants(string id)
    {
        var one = HostileSuite.Case(Suite, id);

        var finding = one.Kind == "crl" ? OfList(one) : OfAnswer(one);

        var expected = one.Expect == "policy" ? one.Params.Text("prefer")! : one.Expect;
        if (expected == "either")
        {
            Assert.Contains(finding, (string[])["good", "unusable"]);
        }
        else
        {
            Assert.Equal(expected, finding);
        }
    }

    private static string OfAnswer(HostileCase one)
    {
        if (Reading.Try(() => OcspResponse.ReadAnswer(one.File("response"))).IsRefused(out _, out var response))
        {
            return "unusable";
        }

        var nonce = one.Params.GetProperty("nonce_sent").GetBoolean() ? NonceSent : (ReadOnlyMemory<byte>?)null;
        return Word(StatusJudgement.Judge(
            response, one.Certificate("target"), one.Certificate("issuer"), new StatusFreshness.Live(one.Time, nonce)));
    }

    private static string OfList(HostileCase one) =>
        Reading.Try(() => RevocationList.Read(one.File("crl"))).IsRefused(out _, out var list)
            ? "unusable"
            : Word(RevocationListJudgement.Judge(list, one.Certificate("target"), one.Certificate("issuer"), one.Time));

    private static string Word(StatusFinding finding) => finding switch
    {
        StatusFinding.Good => "good",
        StatusFinding.Revoked => "revoked",
        _ => "unusable",
    };
}
