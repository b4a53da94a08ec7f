using Sigex.Domain.Signatures.Timestamps;
using Sigex.Tests.Support;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A bare token over octets.</summary>
internal sealed class TspToken : ICaseAdapter
{
    public string Kind => "tsp-token";

    public CaseAnswer Ask(SuiteCase one) => StampAnswers.Of(StampQuestions.OfToken(
        () => TimestampToken.Read(one.Bytes("token")), one.Bytes("data"), StampAnswers.Trust(one), one.Time));
}
