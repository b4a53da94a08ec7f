using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A revocation list in a file with the certificates, by the age that its source allows.</summary>
internal sealed class CrlPem : ICaseAdapter
{
    public string Kind => "crl-pem";

    public CaseAnswer Ask(SuiteCase one)
    {
        var file = new EvidencePem(one);
        if (Reading.Try(() => RevocationList.Read(file.Of("CRL"))).IsRefused(out var reason, out var list))
        {
            return new CaseAnswer("unusable") { Reason = reason };
        }

        // The key that signs lists may be another of the authority's than the one that signed the certificate.
        var findings = file.Issuers
            .Select(issuer => RevocationListJudgement.Judge(list, file.Target, issuer, one.Time, EvidencePem.MostAge(one), one.Policy))
            .ToList();
        return StatusAnswers.Of(findings.Find(finding => finding is not StatusFinding.Unusable) ?? findings[0]);
    }
}
