using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>Gathers the facts about one signer of a file that somebody holds in his hand.</summary>
internal sealed class FactsOfFile(FileToVerify file)
{
    private readonly AuthorityEvidence _evidence =
        new(StatusFacts.ReadLists(file.RevocationLists), file.StatusAnswers);

    public SignatureFacts Of(SignerInFile signer)
    {
        var certificate = signer.Certificate;
        var stamp = StampFacts.Of(
            signer.Inside.Timestamps,
            signer.Statement.Value,
            certificate,
            file.Trust,
            file.At,
            [.. signer.Certificates],
            _evidence);
        var path = certificate is null ? null : PathWithin(certificate, signer.Certificates, stamp.ProvedTime ?? file.At);
        return new SignatureFacts
        {
            Statement = signer.Statement,
            Xml = signer.Xml,
            Claims = signer.Claims,
            Certificate = certificate,
            Content = new ContentFacts(signer.Content, file.Content, file.ContentDigests),
            At = file.At,
            Stamp = stamp,
            Path = path,
            Status = certificate is null || path?.Issuer is not { } issuer
                ? StatusFacts.None
                : Status(signer.Inside, certificate, issuer, path, stamp.ProvedTime),
        };
    }

    // Whether the certificate was in force has a question of its own; the path is asked for while it was.
    private PathReport PathWithin(
        Certificate certificate, IReadOnlyList<Certificate> bag, DateTimeOffset moment)
    {
        var within = moment < certificate.NotBefore ? certificate.NotBefore
            : certificate.IsInForceAt(moment) ? moment
            : certificate.NotAfter;
        return PathBuilder.Build(certificate, file.Trust, bag, within);
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
