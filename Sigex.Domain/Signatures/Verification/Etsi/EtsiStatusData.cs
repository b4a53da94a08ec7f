using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Signatures.Verification.Etsi;

// ETSI TS 119 102-2 V1.2.1, 4.3.12
//   ValidationReportData ::= TrustAnchor?, CertificateChain?, RelatedValidationObject*, RevocationStatusInformation?,
//     CryptoInformation?, AdditionalValidationReportData?

/// <summary>Writes what a verdict rests on: path, evidence, revocation, algorithm.</summary>
internal sealed class EtsiStatusData(
    EtsiWriter writer, EtsiObjects objects, VerificationReport report, Digest? identity, string id)
{
    public void Write()
    {
        var reachesAnchor = report.Path.Count > 1
            && report.Answers.Any(answer => answer is { Check: "certificate-path", Finding: Finding.Good });
        if (reachesAnchor)
        {
            writer.Reference("TrustAnchor", objects.IdOf(report.Path[^1]));
        }

        if (report.Path.Count > 0)
        {
            writer.Element("CertificateChain", () => WriteChain(reachesAnchor));
        }

        foreach (var related in Related())
        {
            writer.Reference("RelatedValidationObject", related);
        }

        WriteRevocation();
        WriteAlgorithm();
        writer.Element("AdditionalValidationReportData", () =>
            writer.Typed("ReportData", EtsiUri.Integrity, report.Integrity.ToString()));
    }

    private void WriteChain(bool reachesAnchor)
    {
        writer.Reference("SigningCertificate", objects.IdOf(report.Path[0]));
        foreach (var certificate in report.Path.Skip(1).SkipLast(reachesAnchor ? 1 : 0))
        {
            writer.Reference("IntermediateCertificate", objects.IdOf(certificate));
        }

        if (reachesAnchor)
        {
            writer.Reference("TrustAnchor", objects.IdOf(report.Path[^1]));
        }
    }

    private List<string> Related() =>
    [
        .. report.Stamps.Select(stamp => objects.IdOf(stamp, identity)),
        .. report.Stamps.SelectMany(stamp => stamp.Path).Select(objects.IdOf),
        .. report.Statuses.Select(objects.IdOf).OfType<string>(),
    ];

    // An answer that the certificate is not on record tells no revocation (rule REV-06).
    private void WriteRevocation()
    {
        var status = report.Statuses.FirstOrDefault(one => one.Finding is StatusFinding.Revoked { UnknownToAuthority: false });
        if (status?.Finding is StatusFinding.Revoked revoked && report.SignerCertificate is { } certificate)
        {
            writer.Element("RevocationStatusInformation", () =>
            {
                writer.Reference("ValidationObjectId", objects.IdOf(certificate));
                writer.Time("RevocationTime", revoked.At);
                if (EtsiUri.Reason(revoked.Reason) is { } reason)
                {
                    writer.Text("RevocationReason", reason);
                }

                if (objects.IdOf(status) is { } told)
                {
                    writer.Reference("RevocationObject", told);
                }
            });
        }
    }

    private void WriteAlgorithm()
    {
        if (report is { Algorithm: { } algorithm, Value: not null })
        {
            writer.Element("CryptoInformation", () =>
            {
                writer.Reference("ValidationObjectId", id);
                writer.Text("Algorithm", EtsiUri.Of(algorithm));
                writer.Truth("SecureAlgorithm", report.Answers.Any(answer => answer is { Check: "algorithms", Finding: Finding.Good }));
            });
        }
    }
}
