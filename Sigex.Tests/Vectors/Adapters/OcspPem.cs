using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>An answer of a responder in a file with the certificates, by the age that its source allows.</summary>
internal sealed class OcspPem : ICaseAdapter
{
    public string Kind => "ocsp-pem";

    public CaseAnswer Ask(SuiteCase one)
    {
        var file = new EvidencePem(one);
        if (Reading.Try(() => OcspResponse.ReadAnswer(file.Of("OCSP RESPONSE"))).IsRefused(out var reason, out var response))
        {
            return new CaseAnswer("unusable") { Reason = reason };
        }

        var age = EvidencePem.MostAge(one);
        return StatusAnswers.Of(StatusJudgement.Judge(
            response,
            file.Target,
            file.Issuer,
            new StatusFreshness.Live(one.Time, null) { MostAge = age, MostAgeWithoutNonce = age },
            one.Policy));
    }
}
