using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>Judges what a revocation list says about one certificate (rule REV-07). Pure.</summary>
/// <remarks>
/// Deltas and lists for a part of the certificates (issuingDistributionPoint) are not joined here yet: such a list is
/// unusable, which never means good.
/// </remarks>
public static class RevocationListJudgement
{
    public static StatusFinding Judge(
        RevocationList list, Certificate certificate, Certificate issuer, DateTimeOffset moment)
    {
        if (Fault(list, issuer) is { } fault)
        {
            return new StatusFinding.Unusable(fault);
        }

        // Listed twice: the earliest date. removeFromCRL has no business in a base list and counts as revoked.
        var earliest = list.Entries
            .Where(entry => entry.SerialNumber.Span.SequenceEqual(certificate.SerialNumberOctets.Span))
            .OrderBy(entry => entry.RevokedAt)
            .FirstOrDefault();
        if (earliest is not null)
        {
            return new StatusFinding.Revoked(Since(earliest), earliest.Reason);
        }

        var isInTime = list.ThisUpdate <= moment + StatusFreshness.ClockSkew
            && list.NextUpdate is { } next
            && next >= moment - StatusFreshness.ClockSkew;
        return isInTime
            ? new StatusFinding.Good(list.ThisUpdate)
            : new StatusFinding.Unusable(RevocationRefusals.OutOfTime);
    }

    private static Refusal? Fault(RevocationList list, Certificate issuer)
    {
        var isSound = list.IsVersion2
            && list is { IsDelta: false, HasDistributionPoint: false, HasUnknownCriticalExtension: false }
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

        return SignatureOf.Holds(list.SignatureAlgorithm, list.ToBeSigned, list.SignatureValue, issuer)
            ? null
            : RevocationRefusals.WrongSignature;
    }

    // NCA's lists of 2026 write NULL outside and nothing inside, which mean the same (rule ALG-03).
    private static bool AreOne(AlgorithmIdentifier inner, AlgorithmIdentifier outer) =>
        inner == outer || (inner.Oid == outer.Oid && inner.HasNoParameters && outer.HasNoParameters);

    // A compromised key counts for nothing since its invalidityDate (table of security 3.7).
    private static DateTimeOffset Since(RevokedEntry entry) =>
        entry.InvalidSince is { } invalid && invalid < entry.RevokedAt ? invalid : entry.RevokedAt;
}
