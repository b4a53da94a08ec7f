using System.Text;
using Sigex.Domain.Certificates.Revocation;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Is an answer of whom it must be? What it says, and when, is not asked.</summary>
internal sealed class OcspAuthentic : ICaseAdapter
{
    public string Kind => "ocsp-authentic";

    public CaseAnswer Ask(SuiteCase one)
    {
        var response = OcspResponse.ReadAnswer(Convert.FromBase64String(Encoding.ASCII.GetString(one.Bytes("response_b64"))));
        return StatusAnswers.OutsideTable(response.SignatureAlgorithmOid)
            ?? new CaseAnswer(StatusJudgement.ResponderOf(response, one.Certificate("issuer")) is null ? "failed" : "passed");
    }
}
