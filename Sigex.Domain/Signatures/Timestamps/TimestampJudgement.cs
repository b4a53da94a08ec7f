using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Cms;

namespace Sigex.Domain.Signatures.Timestamps;

/// <summary>Judges whether a token proves that a signature existed at its genTime (security 3.7). Pure.</summary>
public static class TimestampJudgement
{
    /// <param name="token">The token as read, which already keeps the rules of CMS for its attributes.</param>
    /// <param name="signatureValue">The octets of the signature that is said to be stamped.</param>
    /// <param name="trust">Our anchors and authorities; also the known certificates of time-stamping services.</param>
    /// <param name="now">The moment of the question.</param>
    /// <param name="signer">The certificate of the signer, where it is known.</param>
    /// <param name="beside">Certificates that came with the signature: they may help the path on, and are never trusted.</param>
    /// <param name="evidence">
    /// What is known of time-stamping services. Without it the token is judged at its own time alone, as a stored proof is.
    /// </param>
    /// <param name="policy">Whose algorithms count; absent, those of <see cref="VerificationPolicy.Default"/>.</param>
    public static TimestampFinding Judge(
        TimestampToken token, ReadOnlyMemory<byte> signatureValue, TrustStore trust, DateTimeOffset now, Certificate? signer,
        IReadOnlyCollection<Certificate>? beside = null, AuthorityEvidence? evidence = null, VerificationPolicy? policy = null)
    {
        policy ??= VerificationPolicy.Default;

        // TSP-03: over the signature value, by an accepted digest, at full length.
        if (policy.DigestByOid(token.ImprintAlgorithmOid) is not { } algorithm)
        {
            return Bad("the imprint is made with a digest that is not accepted");
        }

        return algorithm.Hash(signatureValue.Span).Value.SequenceEqual(token.Imprint.Span)
            ? JudgeStatement(token, trust, now, signer, beside ?? [], evidence, policy)
            : Bad("it stamps something other than this signature value");
    }

    /// <summary>Judges a token that has been found to answer a request (<see cref="TimestampResponse"/>), where only the request is at hand.</summary>
    /// <param name="token">The token of the answer.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="trust">Anchors and authorities.</param>
    /// <param name="now">The moment of the question.</param>
    public static TimestampFinding Judge(TimestampToken token, TimestampRequest request, TrustStore trust, DateTimeOffset now) =>
        token.ImprintAlgorithmOid == request.Imprint.Algorithm.Oid && token.Imprint.Span.SequenceEqual(request.Imprint.Value)
            ? JudgeStatement(token, trust, now, null, [], null, VerificationPolicy.Default)
            : Bad("it stamps something other than what was asked for");

    private static TimestampFinding JudgeStatement(
        TimestampToken token,
        TrustStore trust,
        DateTimeOffset now,
        Certificate? signer,
        IReadOnlyCollection<Certificate> beside,
        AuthorityEvidence? evidence,
        VerificationPolicy policy)
    {
        // TSP-05
        if (token.HasUnknownCriticalExtension)
        {
            return Bad("it carries a critical extension that is not known");
        }

        // TSP-04
        if (token.GenTime > now + StatusFreshness.ClockSkew)
        {
            return Bad("its time lies in the future");
        }

        if (signer is not null && token.GenTime < signer.NotBefore)
        {
            return Bad("its time lies before the certificate of the signer began");
        }

        return JudgeSigner(token, trust, now, beside, evidence, policy);
    }

    // TSP-01, TSP-02, TSP-05
    private static TimestampFinding JudgeSigner(
        TimestampToken token,
        TrustStore trust,
        DateTimeOffset now,
        IReadOnlyCollection<Certificate> beside,
        AuthorityEvidence? evidence,
        VerificationPolicy policy)
    {
        var content = token.Data.Content.GetValueOrDefault();
        if (token.Claims.MessageDigest is not { } digest || !digest.Equals(digest.Algorithm.Hash(content.Span)))
        {
            return Bad("what it says is not what was signed");
        }

        var statement = new CmsStatement(token.SignerInfo, policy, content);
        if (SignerCertificate.Choose(token.SignerInfo, token.Data.Certificates.Concat(trust.Intermediates), statement) is not
            { } authority)
        {
            return Bad("the certificate of the time-stamp authority is not known");
        }

        if (token.Claims.SigningCertificates is [] || !token.Claims.SigningCertificates.All(reference => reference.Names(authority)))
        {
            return Bad("it does not name the certificate of its authority");
        }

        if (authority.ExtendedKeyUsages is not [Oid.TimeStamping] || !authority.ExtendedKeyUsageIsCritical)
        {
            return Bad("the certificate of its authority is not meant for time-stamps alone");
        }

        if (statement.FaultUnder(authority) is not null)
        {
            return Bad("the signature of the time-stamp authority does not hold");
        }

        var path = PathBuilder.Build(authority, trust, [.. token.Data.Certificates, .. beside], token.GenTime);
        if (!path.Holds)
        {
            return Bad("no path leads from its authority to a trusted anchor at that time");
        }

        if (!KeepsPolicy(token, authority, path, trust))
        {
            return Bad("its policy is not one of the authority's");
        }

        return evidence is not null && StampAuthority.Objection(authority, path, token.GenTime, evidence, now) is { } objection
            ? new TimestampFinding(null, null, [], objection.Fault, objection.Why)
            : new TimestampFinding(token.GenTime, authority, path.Path, null, "");
    }

    // The policies of the list are NCA's (contract 5.7); older certificates of its services carry none.
    private static bool KeepsPolicy(TimestampToken token, Certificate authority, PathReport path, TrustStore trust) =>
        !IsOfNca(path, trust)
        || (TimestampOids.StampPolicies.Contains(token.Policy)
            && (authority.Policies.Count == 0 || authority.Policies.Contains(Oid.PolicyTimeStamping)));

    private static bool IsOfNca(PathReport path, TrustStore trust) => path.Path.Skip(1).Any(certificate =>
        trust.Authorities.TryGetValue(certificate.Sha256, out var code)
            ? code == CertificationAuthority.Nca.Code
            : KnownAnchors.ByPin(certificate.Sha256)?.Authority == CertificationAuthority.Nca);

    private static TimestampFinding Bad(string why) => new(null, null, [], SignatureRefusals.StampInvalid, why);
}

/// <summary>What came of judging a stamp.</summary>
/// <param name="GenTime">The proved moment; null where the stamp is bad.</param>
/// <param name="Authority">The certificate of the time-stamp authority.</param>
/// <param name="Path">From it to the anchor.</param>
/// <param name="Fault">What speaks against it.</param>
/// <param name="Why">The same in words, to stand after "because".</param>
public sealed record TimestampFinding(
    DateTimeOffset? GenTime, Certificate? Authority, IReadOnlyList<Certificate> Path, Refusal? Fault, string Why);
