using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>Judges what revocation lists say about one certificate (RFC 5280, 6.3; rule REV-07). Pure.</summary>
/// <remarks>
/// A list speaks only where it is of the issuer itself, for every reason, and for certificates of this kind and point.
/// Any other list is unusable, which never means good.
/// </remarks>
public static class RevocationListJudgement
{
    /// <summary>What one full list says; a delta alone says nothing.</summary>
    public static StatusFinding Judge(
        RevocationList list,
        Certificate certificate,
        Certificate issuer,
        DateTimeOffset moment,
        TimeSpan? maxAge = null,
        VerificationPolicy? policy = null) =>
        Judge(list, null, certificate, issuer, moment, maxAge, policy);

    /// <summary>What a full list says together with the delta that belongs to it, where one is at hand.</summary>
    /// <param name="list">The full list.</param>
    /// <param name="delta">One that does not belong to the list, or is out of its time, is left aside.</param>
    /// <param name="certificate">The certificate in question.</param>
    /// <param name="issuer">The certificate of its authority.</param>
    /// <param name="moment">The moment at which the lists must be in force.</param>
    /// <param name="maxAge">
    /// How old a list may be, where somebody bounds it beside its nextUpdate. A list without nextUpdate is in force only
    /// within such a bound.
    /// </param>
    /// <param name="policy">Whose algorithms count; absent, those of <see cref="VerificationPolicy.Default"/>.</param>
    public static StatusFinding Judge(
        RevocationList list,
        RevocationList? delta,
        Certificate certificate,
        Certificate issuer,
        DateTimeOffset moment,
        TimeSpan? maxAge = null,
        VerificationPolicy? policy = null)
    {
        if (list.IsDelta)
        {
            return new StatusFinding.Unusable(RevocationRefusals.UnusableList);
        }

        if (Fault(list, certificate, issuer, moment, policy) is { } fault)
        {
            return new StatusFinding.Unusable(fault);
        }

        var isUsed = delta is not null
            && DeltaList.Belongs(delta, list)
            && Fault(delta, certificate, issuer, moment, policy) is null
            && IsInForce(delta, moment, maxAge);
        var entry = isUsed ? DeltaList.EntryOf(certificate, list, delta!) : list.EarliestOf(certificate);
        if (IsInForce(list, moment, maxAge))
        {
            return entry is null
                ? new StatusFinding.Good(isUsed ? delta!.ThisUpdate : list.ThisUpdate)
                : new StatusFinding.Revoked(Since(entry), entry.Reason);
        }

        // A revocation is for ever and outlives the list; a hold may have been lifted since, and silence is no news.
        return entry is { IsHold: false }
            ? new StatusFinding.Revoked(Since(entry), entry.Reason)
            : new StatusFinding.Unusable(RevocationRefusals.OutOfTime);
    }

    /// <summary>What all lists at hand say: a revocation wins, then a good answer (rules REV-02, REV-08).</summary>
    /// <returns>Null where none of them is of the issuer.</returns>
    public static StatusFinding? Judge(
        IReadOnlyCollection<RevocationList> lists,
        Certificate certificate,
        Certificate issuer,
        DateTimeOffset moment,
        VerificationPolicy? policy = null)
    {
        var ofIssuer = lists.Where(list => list.Issuer.Matches(issuer.Subject)).ToList();
        var findings = ofIssuer.Where(list => !list.IsDelta)
            .Select(list => Judge(list, DeltaList.LatestFor(list, ofIssuer), certificate, issuer, moment, policy: policy))
            .ToList();
        return findings.Find(finding => finding is StatusFinding.Revoked)
            ?? findings.Find(finding => finding is StatusFinding.Good)
            ?? findings.FirstOrDefault()
            ?? (ofIssuer.Count > 0 ? new StatusFinding.Unusable(RevocationRefusals.UnusableList) : null);
    }

    /// <summary>What speaks against keeping a list as one of this authority, whatever certificate it may be asked about.</summary>
    /// <returns>Null for a list that the authority has made, and that is not from the future.</returns>
    public static Refusal? FaultOf(
        RevocationList list, Certificate issuer, DateTimeOffset moment, VerificationPolicy? policy = null)
    {
        var isSound = list is { IsVersion2: true, HasUnknownCriticalExtension: false }
            && AreOne(list.InnerAlgorithm, list.SignatureAlgorithm)
            && (list.NextUpdate is null || list.NextUpdate >= list.ThisUpdate);
        if (!isSound)
        {
            return RevocationRefusals.UnusableList;
        }

        var isOfIssuer = list.Issuer.Matches(issuer.Subject)
            && (issuer.KeyUsage is null || issuer.KeyUsage.Value.HasFlag(KeyUsages.CrlSign));
        if (!isOfIssuer)
        {
            return RevocationRefusals.StrangeResponder;
        }

        if (!list.IsSignedBy(issuer, policy))
        {
            return RevocationRefusals.WrongSignature;
        }

        return list.ThisUpdate > moment + StatusFreshness.ClockSkew ? RevocationRefusals.OutOfTime : null;
    }

    private static Refusal? Fault(
        RevocationList list, Certificate certificate, Certificate issuer, DateTimeOffset moment, VerificationPolicy? policy) =>
        list.Scope.CoversWholly(certificate, list.Issuer)
            ? FaultOf(list, issuer, moment, policy)
            : RevocationRefusals.UnusableList;

    // RFC 5280, 5.1.2.5 requires nextUpdate; without it only an age can tell whether the list is still the last one.
    private static bool IsInForce(RevocationList list, DateTimeOffset moment, TimeSpan? maxAge) =>
        list.NextUpdate is { } next
            ? next >= moment - StatusFreshness.ClockSkew && (maxAge is null || moment - list.ThisUpdate <= maxAge)
            : maxAge is not null && moment - list.ThisUpdate <= maxAge;

    // NCA's lists of 2026 write NULL outside and nothing inside, which mean the same (rule ALG-03).
    private static bool AreOne(AlgorithmIdentifier inner, AlgorithmIdentifier outer) =>
        inner == outer || (inner.Oid == outer.Oid && inner.HasNoParameters && outer.HasNoParameters);

    // A compromised key counts for nothing since its invalidityDate (table of security 3.7).
    private static DateTimeOffset Since(RevokedEntry entry) =>
        entry.InvalidSince is { } invalid && invalid < entry.RevokedAt ? invalid : entry.RevokedAt;
}
