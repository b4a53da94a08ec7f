using System.Text;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Is an answer of whom it must be? What it says is not asked.</summary>
internal sealed class OcspAuthentic : ICaseAdapter
{
    public string Kind => "ocsp-authentic";

    public CaseAnswer Ask(SuiteCase one)
    {
        var response = OcspResponse.ReadAnswer(Convert.FromBase64String(Encoding.ASCII.GetString(one.Bytes("response_b64"))));

        // The authority of the answer is the one that every CertID names: the trusted one, or one below it.
        var authority = Authorities(one).FirstOrDefault(candidate => response.Statuses.All(status => status.IsFrom(candidate)));
        var fault = authority is null
            ? RevocationRefusals.OtherCertificate
            : StatusJudgement.FaultOfResponder(response, authority, one.Time, one.Policy);
        return new CaseAnswer(fault is null ? "passed" : "failed") { Reason = fault };
    }

    private static IEnumerable<Certificate> Authorities(SuiteCase one)
    {
        var trusted = one.Certificate("issuer");
        return one.Certificates("untrusted").Where(certificate => certificate.IsAuthority && LeadsTo(trusted, certificate, one)).Prepend(trusted);
    }

    private static bool LeadsTo(Certificate trusted, Certificate authority, SuiteCase one) => PathValidator.Validate(new PathQuestion
    {
        Target = authority,
        Trust = new TrustStore([trusted], []),
        Bag = one.Certificates("untrusted"),
        Moment = one.Time,
        Rules = PathRuleSet.Rfc5280,
    }).Holds;
}
