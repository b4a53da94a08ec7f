using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>Gathers the facts about one signer of a file that somebody holds in his hand.</summary>
internal sealed class FactsOfFile(FileToVerify file, SignedData data)
{
    private readonly AuthorityEvidence _evidence =
        new(StatusFacts.ReadLists(file.RevocationLists), file.StatusAnswers);

    public SignatureFacts Of(SignerInfo signer)
    {
        var inside = Reading.Try(() => UnsignedEvidence.Of(signer)).IsRefused(out _, out var evidence)
            ? new UnsignedEvidence([], [])
            : evidence;
        var certificate = SignerCertificate.Choose(signer, data.Certificates);
        var stamp = StampFacts.Of(
            inside.Timestamps, signer.SignatureValue, certificate, file.Trust, file.At, data.Certificates, _evidence);
        var path = certificate is null ? null : PathWithin(certificate, stamp.ProvedTime ?? file.At);
        return new SignatureFacts
        {
            Signer = signer,
            Claims = Reading.Try(() => SignerRules.Read(data, signer)),
            Certificate = certificate,
            Content = new ContentFacts(data.Content, file.Content, null),
            At = file.At,
            Stamp = stamp,
            Path = path,
            Status = certificate is null || path?.Issuer is not { } issuer
                ? StatusFacts.None
                : Status(inside, certificate, issuer, path, stamp.ProvedTime),
        };
    }

    // Whether the certificate was in force has a question of its own; the path is asked for while it was.
    private PathReport PathWithin(Certificate certificate, DateTimeOffset moment)
    {
        var within = moment < certificate.NotBefore ? certificate.NotBefore
            : certificate.IsInForceAt(moment) ? moment
            : certificate.NotAfter;
        return PathBuilder.Build(certificate, file.Trust, data.Certificates, within);
    }

    private StatusFacts Status(
        UnsignedEvidence inside, Certificate certificate, Certificate issuer, PathReport path, DateTimeOffset? proved)
    {
        var findings = new List<StatusFinding>();

        // What the file brought along counts beside its stamp; without one it is no news of today (rule REV-09).
        StatusFreshness nearness = proved is { } genTime
            ? new StatusFreshness.Beside(genTime)
            : new StatusFreshness.Live(file.At, null);
        findings.AddRange(inside.OcspResponses.Select(response =>
            StatusFacts.FromOcsp(response, certificate, issuer, nearness)));
        if (file.FreshStatus is { } fresh)
        {
            findings.Add(StatusFacts.FromOcsp(fresh, certificate, issuer, new StatusFreshness.Live(file.At, null)));
        }

        if (StatusFacts.FromLists(_evidence.Lists, certificate, issuer, file.At) is { } listed)
        {
            findings.Add(listed);
        }

        return StatusFacts.Of(findings, _evidence.RevokedAbove(path, file.At));
    }
}
