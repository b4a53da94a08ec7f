using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>What the answers and lists at hand say about the signer's certificate and the authorities above it.</summary>
/// <param name="All">Every piece of evidence that speaks of the signer's certificate.</param>
/// <param name="Authority">A revocation of a certificate above the signer's, where a list says so.</param>
internal sealed record StatusFacts(IReadOnlyList<JudgedStatus> All, StatusFinding.Revoked? Authority)
{
    public static readonly StatusFacts None = new([], null);

    /// <summary>Of several findings a revocation wins, then a good one; what is unusable decides nothing (rules REV-02, REV-08).</summary>
    /// <remarks>Null where nothing is at hand that speaks of the certificate.</remarks>
    public StatusFinding? Signer { get; } =
        (All.FirstOrDefault(status => status.Finding is StatusFinding.Revoked)
            ?? All.FirstOrDefault(status => status.Finding is StatusFinding.Good)
            ?? (All.Count > 0 ? All[0] : null))?.Finding;

    /// <summary>How near a status must be to what proves that the signature existed; null where nothing proves it.</summary>
    /// <remarks>
    /// Beside a stamp five minutes (rule REV-09). The registry notes the moment and asks later, so that there any answer
    /// counts that was given from the entry on, while the authority still had to know the certificate.
    /// </remarks>
    public static StatusFreshness? NearnessOf(ProofOfExistence? proof, Certificate certificate) => proof switch
    {
        { Kind: ProofKind.Stamp, At: var genTime } => new StatusFreshness.Beside(genTime),
        { At: var entry } => new StatusFreshness.During(entry, certificate.NotAfter),
        null => null,
    };

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
