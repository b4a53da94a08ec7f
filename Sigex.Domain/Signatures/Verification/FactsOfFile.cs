using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>Gathers the facts about one signer of a file that somebody holds in his hand.</summary>
internal sealed class FactsOfFile(FileToVerify file, VerificationPolicy policy)
{
    private readonly AuthorityEvidence _evidence =
        new(StatusFacts.ReadLists(file.RevocationLists), file.StatusAnswers, file.KeptLists);

    public SignatureFacts Of(SignerInFile signer)
    {
        var certificate = signer.Certificate;
        var evidence = EvidenceWith(signer.Inside);
        var stamp = StampFacts.Of(
            signer.Stamps,
            certificate,
            file.Trust,
            file.At,
            [.. signer.Certificates],
            evidence,
            policy);
        var registered = RegistrationOf(signer);
        var proof = ProofOfExistence.Of(stamp.ProvedTime, registered);
        var path = certificate is null ? null : PathWithin(certificate, signer.Certificates, proof?.At ?? file.At);
        return new SignatureFacts
        {
            Statement = signer.Statement,
            Xml = signer.Xml,
            Claims = signer.Claims,
            Certificate = certificate,
            Content = new ContentFacts(
                signer.Content, file.Content, signer.Content is null && file.Content is null ? file.ContentDigests : null),
            At = file.At,
            Stamp = stamp,
            Proof = proof,
            Registered = registered,
            CounterSignatures = signer.CounterSigned(file.Trust, file.At),
            Path = path,
            Status = certificate is null || path?.Issuer is not { } issuer
                ? StatusFacts.None
                : Status(signer.Inside, evidence, certificate, issuer, path, proof),
        };
    }

    /// <summary>The moment, or the nearest one at which the certificate was in force.</summary>
    public static DateTimeOffset Within(Certificate certificate, DateTimeOffset moment) =>
        moment < certificate.NotBefore ? certificate.NotBefore
        : certificate.IsInForceAt(moment) ? moment
        : certificate.NotAfter;

    // What came inside may speak of the authorities too; whoever signed it is judged like any other.
    private AuthorityEvidence EvidenceWith(UnsignedEvidence inside) => new(
        [.. _evidence.Lists, .. StatusFacts.ReadLists(inside.RevocationLists)],
        [.. _evidence.Answers, .. inside.OcspResponses],
        _evidence.Kept);

    // Whether the certificate was in force has a question of its own; the path is asked for while it was.
    private PathReport PathWithin(
        Certificate certificate, IReadOnlyList<Certificate> bag, DateTimeOffset moment) =>
        PathBuilder.Build(certificate, file.Trust, bag, Within(certificate, moment));

    private StatusFacts Status(
        UnsignedEvidence inside,
        AuthorityEvidence evidence,
        Certificate certificate,
        Certificate issuer,
        PathReport path,
        ProofOfExistence? proof)
    {
        // What the file brought along counts beside its stamp; without one it is no news of today (rule REV-09).
        var nearness = StatusFacts.NearnessOf(proof, certificate) ?? new StatusFreshness.Live(file.At, null);
        var all = inside.OcspResponses
            .Select(response => JudgedStatus.OfAnswer(response, certificate, issuer, nearness, policy))
            .ToList();

        // Each was asked for about one signer of the file; an answer about somebody else says nothing here.
        var live = new StatusFreshness.Live(file.At, null);
        all.AddRange(file.FreshStatuses
            .Select(fresh => JudgedStatus.OfAnswer(fresh, certificate, issuer, live, policy))
            .Where(fresh => fresh.Finding is not StatusFinding.Unusable { Reason: var reason }
                || reason != RevocationRefusals.OtherCertificate));

        if (StatusFacts.FromLists(evidence.Lists, certificate, issuer, file.At) is { } listed)
        {
            all.Add(JudgedStatus.OfLists(listed));
        }

        // A list from the time that counts is long out of force today, and told then what counts (rules REV-01, REV-09).
        if (proof is { At: var then }
            && inside.RevocationLists.Count > 0
            && StatusFacts.FromLists(StatusFacts.ReadLists(inside.RevocationLists), certificate, issuer, then) is { } brought)
        {
            all.Add(JudgedStatus.OfLists(brought));
        }

        if (Kept(certificate, issuer, all) is { } kept)
        {
            all.Add(JudgedStatus.OfLists(kept));
        }

        return new StatusFacts(all, evidence.RevokedAbove(path, file.At));
    }

    // A status answer is newer than a list: beside one a list tells only what no later answer can take back. A hold could
    // have been lifted since, and "good" of last week is not needed.
    private StatusFinding? Kept(Certificate certificate, Certificate issuer, List<JudgedStatus> told)
    {
        if (file.KeptLists?.Of(issuer) is not { Count: > 0 } lists
            || RevocationListJudgement.Judge(lists, certificate, issuer, file.At, policy) is not { } listed)
        {
            return null;
        }

        var isForEver = listed is StatusFinding.Revoked { Reason: not RevokedEntry.CertificateHold };
        var isAnswered = told.Exists(status => status.Finding is not StatusFinding.Unusable);
        return isForEver || !(isAnswered || file.ResponderComesFirst) ? listed : null;
    }

    private DateTimeOffset? RegistrationOf(SignerInFile signer) =>
        signer.Certificate is { } certificate
        && file.Registered.Count > 0
        && file.Registered.TryGetValue(SignatureIdentity.Of(certificate, signer.Statement.Value), out var entry)
            ? entry
            : null;
}
