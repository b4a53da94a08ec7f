using Sigex.Domain.Signatures.Timestamps;
using Sigex.Tests.Support;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>The answer of an authority to a request whose values the case gives.</summary>
internal sealed class TspResponse : ICaseAdapter
{
    public string Kind => "tsp-response";

    public CaseAnswer Ask(SuiteCase one)
    {
        if (one.Text("request_hash") != "sha256")
        {
            return CaseAnswer.Unsupported("a request with another digest than ours");
        }

        var data = one.Bytes("data");
        var request = StampQuestions.Request(data, one.Params.GetProperty("request_nonce").GetInt32(), one.Text("request_policy")!);
        return StampAnswers.Of(StampQuestions.OfToken(
            () => TimestampResponse.Read(one.Bytes("response"), request), data, StampAnswers.Trust(one), one.Time));
    }
}
