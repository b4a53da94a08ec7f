using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths.Names;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates.Paths;

/// <summary>One search for a path, depth first, within fixed budgets (security 2.2).</summary>
internal sealed class PathSearch(PathQuestion question, PathBudget budget)
{
    private readonly TrustStore _trust = question.Trust;
    private readonly PathRules _rules = new(question.Rules, question.Moment);
    private readonly List<Certificate> _path = [question.Target];
    private IReadOnlyList<string> _policies = [];
    private Refusal? _fault;

    public PathReport Run()
    {
        if (Reach())
        {
            return new PathReport([.. _path], FaultOfTarget() ?? FaultOfAuthority()) { Policies = _policies };
        }

        return new PathReport([question.Target], FaultOfTarget() ?? _fault ?? CertificateRefusals.ChainNotFound);
    }

    // The depth is bounded by our own limit, never by the input.
    private bool Reach()
    {
        var lower = _path[^1];
        if (_trust.IsAnchor(lower) && (_path.Count > 1 || question.Rules.TargetMayBeAnchor))
        {
            return FaultOfWhole() is not { } fault || Fail(fault);
        }

        if (_path.Count > Limits.Default.PathDepth)
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
    private IEnumerable<Certificate> Candidates(Certificate lower)
    {
        if (lower.Issuer.IsEmpty)
        {
            return [];
        }

        var own = _trust.Anchors.Concat(_trust.Intermediates).Where(IsNamed).ToList();
        return own.Concat(question.Bag.Where(upper => IsNamed(upper) && !own.Exists(ours => StandsFor(ours, upper))))
            .Where(upper => !IsOnPath(upper))
            .DistinctBy(upper => upper.Sha256)
            .OrderBy(upper => KeyIdentifiersFit(lower, upper) ? 0 : 1);

        bool IsNamed(Certificate upper) => upper.Subject.Matches(lower.Issuer);
    }

    // What a file brings cannot loosen what our own certificate of the same authority says, as long as that is in force.
    private bool StandsFor(Certificate ours, Certificate brought) => AreTwins(ours, brought) && ours.IsInForceAt(question.Moment);

    private static bool AreTwins(Certificate one, Certificate other) =>
        one.SubjectPublicKeyInfo.Span.SequenceEqual(other.SubjectPublicKeyInfo.Span) && one.Subject.Matches(other.Subject);

    private bool IsOnPath(Certificate upper) => _path.Exists(other =>
        other.Sha256 == upper.Sha256 || AreTwins(other, upper));

    private Refusal? FaultOfStep(Certificate lower, Certificate upper)
    {
        if (!budget.MayTryCandidate())
        {
            return CertificateRefusals.ChainInvalid;
        }

        var isAnchor = _trust.IsAnchor(upper);
        if ((question.Rules.KeyIdentifiersMustFit && !KeyIdentifiersFit(lower, upper))
            || !_rules.MayIssue(upper, _path, isAnchor)
            || _path.Count - 1 > question.MostIntermediates)
        {
            return CertificateRefusals.ChainInvalid;
        }

        if (_rules.FaultOfSignatureFields(lower) is { } fault)
        {
            return fault;
        }

        if (!budget.MayCheckSignature() || !_rules.HasSigned(_trust, upper, lower))
        {
            return CertificateRefusals.ChainInvalid;
        }

        // Asked last, because it costs most: a key that nobody vouches for is not worth the work.
        return _rules.FaultOfKey(upper) is null ? null : CertificateRefusals.ChainInvalid;
    }

    // NCA names its issuers by four octets in some years and by twenty in others, always as the issuer names itself.
    private static bool KeyIdentifiersFit(Certificate lower, Certificate upper) =>
        lower.AuthorityKeyIdentifier is not { } named
        || upper.SubjectKeyIdentifier is not { } own
        || named.Span.SequenceEqual(own.Span);

    // What only the whole path can answer: names, policies, purposes, revocation.
    private Refusal? FaultOfWhole()
    {
        if (_path.Count == 1)
        {
            return null;
        }

        try
        {
            if (!PathPurposes.Allow(_path, question.Purpose) || !new NamesOfPath(question.Rules, budget).Hold(_path))
            {
                return CertificateRefusals.ChainInvalid;
            }

            _policies = new PolicyGraph(question).Process(_path) ?? [];
        }
        catch (RefusedException)
        {
            return CertificateRefusals.ChainInvalid;
        }

        return question.RevocationLists is { } lists ? new PathRevocation(question, budget, lists).FaultOf(_path) : null;
    }

    private Refusal? FaultOfTarget()
    {
        var target = question.Target;
        if (question.Moment < target.NotBefore)
        {
            return CertificateRefusals.NotYetValid;
        }

        if (!target.IsInForceAt(question.Moment))
        {
            return CertificateRefusals.Expired;
        }

        if (!_rules.IsWellFormed(target) || !_rules.IsOfProfile(target))
        {
            return CertificateRefusals.ChainInvalid;
        }

        return target.PublicKey is null && question.Rules.TargetKeyMayBeForeign ? null : _rules.FaultOfKey(target);
    }

    private Refusal? FaultOfAuthority() =>
        question.Rules.AuthorityMustBeKnown && _path.Count > 1 && _trust.AuthorityOf(_path) is null
            ? CertificateRefusals.ChainNotFound
            : null;

    private bool Fail(Refusal fault)
    {
        _fault = fault;
        return false;
    }
}
