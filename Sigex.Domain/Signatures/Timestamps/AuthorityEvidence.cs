using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Timestamps;

/// <summary>What is at hand about the certificates of time-stamping services and of the authorities above them.</summary>
/// <param name="Lists">Revocation lists, full ones and deltas, in any order.</param>
/// <param name="Answers">BasicOCSPResponses, DER each.</param>
/// <param name="Kept">The lists that the installation keeps, null where it keeps none.</param>
public sealed record AuthorityEvidence(
    IReadOnlyList<RevocationList> Lists, IReadOnlyList<ReadOnlyMemory<byte>> Answers, IRevocationLists? Kept = null)
{
    /// <summary>Nothing at all.</summary>
    public static readonly AuthorityEvidence None = new([], []);

    /// <summary>
    /// What was known of a certificate from a moment of its life on. Good is only what was told within that life: an
    /// authority takes expired certificates off its lists (rule TSP-02). A revocation counts whenever it was told.
    /// </summary>
    /// <returns>Null where nothing speaks of the certificate.</returns>
    internal StatusFinding? Of(Certificate certificate, Certificate issuer, DateTimeOffset since, DateTimeOffset now)
    {
        var last = now < certificate.NotAfter ? now : certificate.NotAfter;
        var findings = Answers.Select(answer => OfAnswer(answer, certificate, issuer, new StatusFreshness.During(since, last)))
            .Append(OfLists(certificate, issuer, since))
            .Append(OfLists(certificate, issuer, last))
            .OfType<StatusFinding>()
            .ToList();
        if (OfLists(certificate, issuer, now) is StatusFinding.Revoked late)
        {
            findings.Add(late);
        }

        return findings.Find(finding => finding is StatusFinding.Revoked)
            ?? findings.Find(finding => finding is StatusFinding.Good)
            ?? findings.FirstOrDefault();
    }

    /// <summary>A revocation of an authority above the first certificate of a path, as far as lists tell it (rule REV-01).</summary>
    internal StatusFinding.Revoked? RevokedAbove(PathReport path, DateTimeOffset moment) => path.Path
        .Skip(1)
        .Zip(path.Path.Skip(2), (one, issuer) => OfLists(one, issuer, moment))
        .OfType<StatusFinding.Revoked>()
        .MinBy(revoked => revoked.At);

    private StatusFinding? OfLists(Certificate certificate, Certificate issuer, DateTimeOffset moment) =>
        RevocationListJudgement.Judge(
            Kept is null ? Lists : [.. Lists, .. Kept.Of(issuer)], certificate, issuer, moment);

    private static StatusFinding OfAnswer(
        ReadOnlyMemory<byte> answer, Certificate certificate, Certificate issuer, StatusFreshness freshness) =>
        Reading.Try(() => OcspResponse.Read(answer)).IsRefused(out _, out var response)
            ? new StatusFinding.Unusable(RevocationRefusals.Malformed)
            : StatusJudgement.Judge(response, certificate, issuer, freshness);
}
