using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>What the answers and lists at hand say about the signer's certificate and the authorities above it.</summary>
/// <param name="Signer">Null where nothing is at hand that speaks of the certificate.</param>
/// <param name="Authority">A revocation of a certificate above the signer's, where a list says so.</param>
internal sealed record StatusFacts(StatusFinding? Signer, StatusFinding.Revoked? Authority)
{
    public static readonly StatusFacts None = new(null, null);

    /// <summary>Of several findings a revocation wins, then a good one; what is unusable decides nothing (rules REV-02, REV-08).</summary>
    public static StatusFacts Of(IEnumerable<StatusFinding> findings, StatusFinding.Revoked? authority)
    {
        var all = findings.ToList();
        return new StatusFacts(
            all.Find(finding => finding is StatusFinding.Revoked)
                ?? all.Find(finding => finding is StatusFinding.Good)
                ?? all.FirstOrDefault(),
            authority);
    }

    public static StatusFinding FromOcsp(
        ReadOnlyMemory<byte> basicResponse,
        Certificate certificate,
        Certificate issuer,
        StatusFreshness freshness,
        VerificationPolicy? policy = null) =>
        Reading.Try(() => OcspResponse.Read(basicResponse)).IsRefused(out _, out var response)
            ? new StatusFinding.Unusable(RevocationRefusals.Malformed)
            : StatusJudgement.Judge(response, certificate, issuer, freshness, policy);

    public static StatusFinding? FromLists(
        IReadOnlyList<RevocationList> lists, Certificate certificate, Certificate issuer, DateTimeOffset moment) =>
        RevocationListJudgement.Judge(lists, certificate, issuer, moment);

    public static IReadOnlyList<RevocationList> ReadLists(IEnumerable<ReadOnlyMemory<byte>> lists)
    {
        var read = new List<RevocationList>();
        foreach (var encoded in lists)
        {
            if (!Reading.Try(() => RevocationList.Read(encoded)).IsRefused(out Refusal? _, out var list))
            {
                read.Add(list);
            }
        }

        return read;
    }
}
