using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>One piece of evidence about the status of the signer's certificate, and what it lets us say.</summary>
public sealed record JudgedStatus
{
    public required StatusSource Source { get; init; }

    public required StatusFinding Finding { get; init; }

    /// <summary>The BasicOCSPResponse; null for revocation lists, of which several may have spoken together.</summary>
    public ReadOnlyMemory<byte>? Encoded { get; init; }

    /// <summary>The latest moment at which the status is known to be right (RFC 6960, 2.4); null where nothing says so.</summary>
    public DateTimeOffset? ThisUpdate { get; init; }

    /// <summary>When the responder signed its answer.</summary>
    public DateTimeOffset? ProducedAt { get; init; }

    internal static JudgedStatus OfAnswer(
        ReadOnlyMemory<byte> basicResponse,
        Certificate certificate,
        Certificate issuer,
        StatusFreshness freshness,
        VerificationPolicy? policy = null)
    {
        if (Reading.Try(() => OcspResponse.Read(basicResponse)).IsRefused(out _, out var response))
        {
            return new JudgedStatus
            {
                Source = StatusSource.Answer,
                Finding = new StatusFinding.Unusable(RevocationRefusals.Malformed),
                Encoded = basicResponse,
            };
        }

        return new JudgedStatus
        {
            Source = StatusSource.Answer,
            Finding = StatusJudgement.Judge(response, certificate, issuer, freshness, policy),
            Encoded = basicResponse,
            ThisUpdate = response.Statuses.FirstOrDefault(status => status.IsOf(certificate, issuer))?.ThisUpdate,
            ProducedAt = response.ProducedAt,
        };
    }

    internal static JudgedStatus OfLists(StatusFinding finding) => new()
    {
        Source = StatusSource.List,
        Finding = finding,
        ThisUpdate = (finding as StatusFinding.Good)?.ThisUpdate,
    };
}

/// <summary>Where a status came from.</summary>
public enum StatusSource
{
    /// <summary>An OCSP responder.</summary>
    Answer,

    /// <summary>Revocation lists.</summary>
    List,
}
