using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>Judges what an OCSP response says about one certificate (security 3.6). Pure: the same bytes, the same finding.</summary>
public static class StatusJudgement
{
    /// <param name="response">The response as read.</param>
    /// <param name="certificate">The certificate in question.</param>
    /// <param name="issuer">The certificate of its authority.</param>
    /// <param name="freshness">How near the answer must be.</param>
    /// <param name="policy">Whose algorithms count; absent, those of <see cref="VerificationPolicy.Default"/>.</param>
    public static StatusFinding Judge(
        OcspResponse response,
        Certificate certificate,
        Certificate issuer,
        StatusFreshness freshness,
        VerificationPolicy? policy = null)
    {
        // REV-06
        if (response.HasUnknownCriticalExtension)
        {
            return new StatusFinding.Unusable(RevocationRefusals.CriticalExtension);
        }

        // REV-02: exact match of the CertID, recomputed by us.
        var statuses = response.Statuses.Where(status => status.IsOf(certificate, issuer)).ToList();
        if (statuses.Count == 0)
        {
            return new StatusFinding.Unusable(RevocationRefusals.OtherCertificate);
        }

        // REV-03
        if (FaultOfResponder(response, issuer, freshness.ResponderMoment(response), policy) is { } fault)
        {
            return new StatusFinding.Unusable(fault);
        }

        // REV-02: of several statuses any "revoked" wins, then what cannot be used.
        var findings = statuses.ConvertAll(status => Judge(response, status, freshness));
        return findings.Find(finding => finding is StatusFinding.Revoked)
            ?? findings.Find(finding => finding is StatusFinding.Unusable)
            ?? findings[0];
    }

    /// <summary>The certificate that signed the response: the authority's own or a delegated one, by responderID (rule REV-03).</summary>
    public static Certificate? ResponderOf(OcspResponse response, Certificate issuer, VerificationPolicy? policy = null) =>
        OcspResponder.Candidates(response, issuer).FirstOrDefault(candidate => OcspResponder.Signed(response, candidate, policy));

    /// <summary>Is the response of somebody who may answer for this authority at that moment (rule REV-03)? What it says is not asked.</summary>
    /// <returns>What speaks against it, or null.</returns>
    public static Refusal? FaultOfResponder(
        OcspResponse response, Certificate issuer, DateTimeOffset moment, VerificationPolicy? policy = null)
    {
        policy ??= VerificationPolicy.Default;
        if (!policy.Signatures.Any(algorithm => algorithm.Oid == response.SignatureAlgorithmOid))
        {
            return RevocationRefusals.WeakAlgorithm;
        }

        var candidates = OcspResponder.Candidates(response, issuer)
            .Where(candidate => OcspResponder.MayAnswerFor(candidate, issuer, response, moment, policy))
            .ToList();
        if (candidates.Count == 0)
        {
            return RevocationRefusals.StrangeResponder;
        }

        return candidates.Any(candidate => OcspResponder.Signed(response, candidate, policy))
            ? null
            : RevocationRefusals.WrongSignature;
    }

    private static StatusFinding Judge(OcspResponse response, SingleStatus status, StatusFreshness freshness)
    {
        if (status.HasUnknownCriticalExtension)
        {
            return new StatusFinding.Unusable(RevocationRefusals.CriticalExtension);
        }

        if (!freshness.AcceptsNonce(response, status))
        {
            return new StatusFinding.Unusable(RevocationRefusals.WrongNonce);
        }

        if (!freshness.IsMet(status))
        {
            return new StatusFinding.Unusable(RevocationRefusals.OutOfTime);
        }

        return status.Kind switch
        {
            CertificateStatusKind.Good => new StatusFinding.Good(status.ThisUpdate),
            CertificateStatusKind.Revoked =>
                new StatusFinding.Revoked(status.RevokedAt!.Value, status.Reason, status.IsUnknownToAuthority),
            _ => new StatusFinding.Unusable(RevocationRefusals.StatusUnknown),
        };
    }
}
