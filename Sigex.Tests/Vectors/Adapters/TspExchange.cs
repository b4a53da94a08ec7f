using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A request and the answer to it, both as files.</summary>
internal sealed class TspExchange : ICaseAdapter
{
    public string Kind => "tsp-exchange";

    public CaseAnswer Ask(SuiteCase one)
    {
        var request = TimestampRequest.Read(one.Bytes("request"));
        var token = TimestampResponse.Read(one.Bytes("response"), request);
        var now = one.Text("time_check") == "off" ? token.GenTime : one.Time;
        var finding = TimestampJudgement.Judge(token, request, new TrustStore(one.Certificates("trusted"), one.Certificates("untrusted")), now);
        return new CaseAnswer(finding.Fault is null ? "passed" : "failed") { Reason = finding.Fault, Note = finding.Why, StampTime = finding.GenTime };
    }
}
