using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates.Paths;

/// <summary>One search for a path, depth first, within fixed budgets (security 2.2).</summary>
internal sealed class PathSearch(Certificate target, TrustStore trust, IReadOnlyList<Certificate> bag, DateTimeOffset moment)
{
    private readonly Limits _limits = Limits.Default;
    private readonly List<Certificate> _path = [target];
    private int _candidates;
    private int _signatureChecks;
    private Refusal? _fault;

    public PathReport Run()
    {
        if (Reach())
        {
            return new PathReport([.. _path], FaultOfTarget() ?? FaultOfAuthority());
        }

        return new PathReport([target], FaultOfTarget() ?? _fault ?? CertificateRefusals.ChainNotFound);
    }

    // The depth is bounded by our own limit, never by the input.
    private bool Reach()
    {
        var lower = _path[^1];
        if (trust.IsAnchor(lower))
        {
            return true;
        }

        if (_path.Count > _limits.PathDepth)
        {
            return Fail(CertificateRefusals.ChainInvalid);
        }

        foreach (var upper in Candidates(lower))
        {
            if (FaultOfStep(lower, upper) is { } fault)
            {
                Fail(fault);
                continue;
            }

            _path.Add(upper);
            if (Reach())
            {
                return true;
            }

            _path.RemoveAt(_path.Count - 1);
        }

        return false;
    }

    // Our own certificates come first (rule X509-02), and an issuer without a name issues nothing (rule X509-03).
    private IEnumerable<Certificate> Candidates(Certificate lower) =>
        lower.Issuer.IsEmpty
            ? []
            : trust.Anchors.Concat(trust.Intermediates).Concat(bag)
                .Where(upper => upper.Subject.Matches(lower.Issuer) && !IsOnPath(upper))
                .DistinctBy(upper => upper.Sha256);

    private bool IsOnPath(Certificate upper) => _path.Exists(other =>
        other.Sha256 == upper.Sha256
        || (other.SubjectPublicKeyInfo.Span.SequenceEqual(upper.SubjectPublicKeyInfo.Span) && other.Subject.Matches(upper.Subject)));

    private Refusal? FaultOfStep(Certificate lower, Certificate upper)
    {
        if (++_candidates > _limits.PathCandidates)
        {
            return CertificateRefusals.ChainInvalid;
        }

        if (!KeyIdentifiersFit(lower, upper) || !PathRules.MayIssue(upper, _path, moment))
        {
            return CertificateRefusals.ChainInvalid;
        }

        if (PathRules.FaultOfSignatureFields(lower) is { } fault)
        {
            return fault;
        }

        if (++_signatureChecks > _limits.PathSignatureChecks || !trust.HasSigned(upper, lower))
        {
            return CertificateRefusals.ChainInvalid;
        }

        // Asked last, because it costs most: a key that nobody vouches for is not worth the work.
        return upper.KeyFault is null ? null : CertificateRefusals.ChainInvalid;
    }

    // NCA names its issuers by four octets in some years and by twenty in others, always as the issuer names itself.
    private static bool KeyIdentifiersFit(Certificate lower, Certificate upper) =>
        lower.AuthorityKeyIdentifier is not { } named
        || upper.SubjectKeyIdentifier is not { } own
        || named.Span.SequenceEqual(own.Span);

    private Refusal? FaultOfTarget()
    {
        if (moment < target.NotBefore)
        {
            return CertificateRefusals.NotYetValid;
        }

        if (!target.IsInForceAt(moment))
        {
            return CertificateRefusals.Expired;
        }

        if (!PathRules.IsWellFormed(target))
        {
            return CertificateRefusals.ChainInvalid;
        }

        // A key of a kind that we cannot use says nothing about the path; a weak one speaks against its owner.
        return target.PublicKey is null ? null : target.KeyFault;
    }

    private Refusal? FaultOfAuthority() =>
        _path.Count > 1 && trust.AuthorityOf(_path) is null ? CertificateRefusals.ChainNotFound : null;

    private bool Fail(Refusal fault)
    {
        _fault = fault;
        return false;
    }
}
