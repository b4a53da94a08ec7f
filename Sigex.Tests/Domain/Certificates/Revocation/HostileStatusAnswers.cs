using Sigex.Domain.Certificates.Revocation;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Certificates.Revocation;

/// <summary>The suite hostile-revocation: status answers and revocation lists, each with what may be read out of it.</summary>
public sealed class HostileStatusAnswers
{
    private const string Suite = "hostile-revocation";

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
        var nonce = one.Params.GetProperty("nonce_sent").GetBoolean() ? StatusQuestions.NonceSent : (ReadOnlyMemory<byte>?)null;
        return StatusQuestions.Word(StatusQuestions.OfAnswer(
            one.File("response"), one.Certificate("target"), one.Certificate("issuer"), new StatusFreshness.Live(one.Time, nonce)));
    }

    private static string OfList(HostileCase one) => StatusQuestions.Word(StatusQuestions.OfList(
        one.File("crl"), one.Certificate("target"), one.Certificate("issuer"), one.Time));
}
