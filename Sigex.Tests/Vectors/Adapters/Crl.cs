using Sigex.Tests.Support;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A revocation list of an authority.</summary>
internal sealed class Crl : ICaseAdapter
{
    public string Kind => "crl";

    public CaseAnswer Ask(SuiteCase one) => StatusAnswers.Of(StatusQuestions.OfList(
        one.Bytes("crl"), one.Certificate("target"), one.Certificate("issuer"), one.Time));
}
