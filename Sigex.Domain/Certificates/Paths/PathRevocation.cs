using Sigex.Domain.Certificates.Paths.Lists;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates.Paths;

/// <summary>Revocation lists along a path (RFC 5280, 6.3): complete, partial, indirect and delta ones.</summary>
internal sealed class PathRevocation(PathQuestion question, PathBudget budget, IReadOnlyList<RevocationList> lists)
{
    private readonly List<ScopedList> _lists = ReadAll(lists);
    private readonly PathRules _rules = new(question.Rules, question.Moment);

    /// <param name="path">Target first, anchor last.</param>
    public Refusal? FaultOf(IReadOnlyList<Certificate> path)
    {
        for (var i = path.Count - 2; i >= 0; i--)
        {
            if (FaultOf(path[i], path[i + 1]) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private Refusal? FaultOf(Certificate certificate, Certificate issuer)
    {
        try
        {
            var known = ReasonSet.None;
            foreach (var point in DistributionPoint.Of(certificate))
            {
                foreach (var list in _lists.Where(list => list.BaseNumber is null))
                {
                    var reasons = list.Scope.Reasons.And(point.Reasons);
                    if (!reasons.AddsTo(known) || !Speaks(list, certificate, issuer, point))
                    {
                        continue;
                    }

                    if (IsListed(certificate, list, issuer))
                    {
                        return CertificateRefusals.Revoked;
                    }

                    known = known.Or(reasons);
                }
            }

            return known.IsAll || IsSilenceGood(issuer) ? null : RevocationRefusals.UnusableList;
        }
        catch (RefusedException)
        {
            return RevocationRefusals.UnusableList;
        }
    }

    private bool IsSilenceGood(Certificate issuer) =>
        question.Rules.SilenceOfListsIsGood && !_lists.Exists(list => list.List.Issuer.Matches(issuer.Subject) && KeyFits(list, issuer));

    // 6.3.3 (a) to (h).
    private bool Speaks(ScopedList list, Certificate certificate, Certificate issuer, DistributionPoint point) =>
        IsFromRightIssuer(list, certificate, point)
        && list.Scope.Covers(certificate, point, list.List.Issuer)
        && IsUsable(list, issuer);

    private static bool IsFromRightIssuer(ScopedList list, Certificate certificate, DistributionPoint point) =>
        point.ListIssuers.Count > 0
            ? list.Scope.IsIndirect && point.ListIssuers.Any(named => named.Directory?.Matches(list.List.Issuer) == true)
            : list.List.Issuer.Matches(certificate.Issuer);

    private bool IsUsable(ScopedList list, Certificate issuer) =>
        list.List.IsVersion2
        && list.List.InnerAlgorithm == list.List.SignatureAlgorithm
        && list.List.ThisUpdate <= question.Moment
        && list.List.NextUpdate is { } next
        && question.Moment <= next
        && (!question.Rules.ProfileIsBinding || list.Number is not null)
        && list.Entries.Count >= 0
        && !list.HasUnknownCritical
        && IsSigned(list, issuer);

    // 6.3.3 (c), (i) and (j): the newest delta of this list has the last word.
    private bool IsListed(Certificate certificate, ScopedList list, Certificate issuer)
    {
        var delta = _lists
            .Where(other => other.BaseNumber is { } from && other.List.Issuer.Matches(list.List.Issuer)
                && other.Scope.Reasons == list.Scope.Reasons && other.Scope.IsIndirect == list.Scope.IsIndirect
                && from <= list.Number && list.Number <= other.Number)
            .Where(other => IsUsable(other, issuer))
            .MaxBy(other => other.Number);
        return (delta is null ? null : LineOf(certificate, delta)) is { } changed
            ? !changed.IsRemoval
            : LineOf(certificate, list) is not null;
    }

    private static ScopedEntry? LineOf(Certificate certificate, ScopedList list) =>
        list.Entries.LastOrDefault(entry =>
            entry.SerialNumber.Span.SequenceEqual(certificate.SerialNumberOctets.Span) && entry.Issuer.Matches(certificate.Issuer));

    // 6.3.3 (f) and (g): the key that issued the certificate, or another one whose certificate has a path of its own.
    private bool IsSigned(ScopedList list, Certificate issuer)
    {
        var named = question.Trust.Anchors.Concat(question.Trust.Intermediates).Concat(question.Bag);
        return new[] { issuer }.Concat(named)
            .Where(signer => signer.Subject.Matches(list.List.Issuer) && KeyFits(list, signer))
            .DistinctBy(signer => signer.Sha256)
            .Any(signer =>
                (signer.KeyUsage is null || signer.KeyUsage.Value.HasFlag(KeyUsages.CrlSign))
                && signer.PublicKey is { } key
                && budget.MayCheckSignature()
                && _rules.Holds(key, list.List.SignatureAlgorithm, list.List.ToBeSigned, list.List.SignatureValue)
                && (signer.Sha256 == issuer.Sha256 || HasPath(signer)));
    }

    private static bool KeyFits(ScopedList list, Certificate signer) =>
        list.KeyIdentifier is not { } named || signer.SubjectKeyIdentifier is not { } own || named.Span.SequenceEqual(own.Span);

    private bool HasPath(Certificate signer)
    {
        if (question.Trust.IsAnchor(signer))
        {
            return true;
        }

        if (!budget.TryDescend())
        {
            return false;
        }

        var asked = question with { Target = signer, Purpose = null, InitialPolicies = [], ExplicitPolicy = false };
        var holds = new PathSearch(asked, budget).Run().Holds;
        budget.Ascend();
        return holds;
    }

    private static List<ScopedList> ReadAll(IReadOnlyList<RevocationList> lists)
    {
        var read = new List<ScopedList>();
        foreach (var list in lists)
        {
            if (!Reading.Try(() => ScopedList.Read(list)).IsRefused(out _, out var scoped))
            {
                read.Add(scoped);
            }
        }

        return read;
    }
}
