using System.Security.Cryptography;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Domain.Signatures.Evidence;

/// <summary>Brings together status and stamp of one signature, from what came inside and from the authorities (contract 5.3).</summary>
/// <remarks>The status is asked first: for a revoked certificate no stamp is worth taking.</remarks>
internal sealed class EvidenceCollector(
    ITrustStore trust, IStatusResponder responder, ITimestampAuthority timestamps, IRevocationLists lists, TimeProvider clock)
{
    public async Task<Collected> CollectAsync(
        ReadSignature signature, IReadOnlyList<Certificate> path, EvidenceInside inside, CancellationToken cancellation)
    {
        var now = clock.Now();
        var signer = signature.Signer;
        if (path.Count < 2)
        {
            return new Collected.Refused(CertificateRefusals.ChainNotFound);
        }

        var status = inside.UsableStatus(now) is { } given
            ? Given(given, signer, path[1], now)
            : await AskStatusAsync(signer, path[1], cancellation);
        if (status.End is { } end)
        {
            return end;
        }

        var stamp = inside.UsableStamp(now) is { } token
            ? new Step<TimestampToken>(token, token.GenTime, null)
            : await AskStampAsync(signature, cancellation);
        if (stamp.End is null && !EvidenceInside.AreNear(stamp.Time, status.Time))
        {
            status = await AskStatusAsync(signer, path[1], cancellation);
        }

        return stamp.End ?? status.End ?? Together(signer, stamp, status);
    }

    /// <summary>What the authority says of the certificate now, and nothing but "good" will do: null, or what speaks against it.</summary>
    public async Task<Refusal?> ObjectionToStatusAsync(
        IReadOnlyList<Certificate> path, CancellationToken cancellation)
    {
        if (path.Count < 2)
        {
            return CertificateRefusals.ChainNotFound;
        }

        return (await AskStatusAsync(path[0], path[1], cancellation)).End switch
        {
            null => null,
            Collected.Refused refused => refused.Reason,
            Collected.Outage outage => outage.Reason,
            _ => throw new InvalidOperationException("A status alone is no evidence."),
        };
    }

    // The stamped moment must lie inside the certificate (TSP-07), and within five minutes of the status (REV-09).
    private static Collected Together(Certificate signer, Step<TimestampToken> stamp, Step<OcspResponse> status)
    {
        if (!signer.IsInForceAt(stamp.Time))
        {
            return new Collected.Refused(CertificateRefusals.Expired);
        }

        return EvidenceInside.AreNear(stamp.Time, status.Time)
            ? new Collected.Evidence(stamp.Value!, status.Value!)
            : new Collected.Outage(SignatureRefusals.OcspUnavailable);
    }

    private static Step<OcspResponse> Given(OcspResponse response, Certificate signer, Certificate issuer, DateTimeOffset now) =>
        Judged(response, signer, issuer, new StatusFreshness.Until(now), SignatureRefusals.OcspInvalid);

    private async Task<Step<OcspResponse>> AskStatusAsync(
        Certificate signer, Certificate issuer, CancellationToken cancellation)
    {
        var request = OcspRequest.For(signer, issuer, RandomNumberGenerator.GetBytes(OcspRequest.NonceLength));
        var reply = await responder.AskAsync(issuer, request.Encoded, cancellation);
        if (reply is not Reply.Received received
            || Reading.Try(() => OcspResponse.ReadAnswer(received.Content)).IsRefused(out _, out var response))
        {
            return Step<OcspResponse>.Broken(SignatureRefusals.OcspUnavailable);
        }

        var freshness = new StatusFreshness.Live(clock.Now(), request.Nonce);
        return Judged(response, signer, issuer, freshness, SignatureRefusals.OcspUnavailable);
    }

    private static Step<OcspResponse> Judged(
        OcspResponse response, Certificate signer, Certificate issuer, StatusFreshness freshness, Refusal unusable) =>
        StatusJudgement.Judge(response, signer, issuer, freshness) switch
        {
            StatusFinding.Good good => new Step<OcspResponse>(response, good.ThisUpdate, null),
            StatusFinding.Revoked { UnknownToAuthority: true } =>
                Step<OcspResponse>.Refused(SignatureRefusals.UnknownToAuthority),
            StatusFinding.Revoked => Step<OcspResponse>.Refused(SignatureRefusals.Revoked),
            StatusFinding.Unusable { Reason: var reason } when reason == RevocationRefusals.StatusUnknown =>
                Step<OcspResponse>.Refused(SignatureRefusals.StatusUnknown),
            _ => Step<OcspResponse>.Broken(unusable),
        };

    private async Task<Step<TimestampToken>> AskStampAsync(ReadSignature signature, CancellationToken cancellation)
    {
        var request = TimestampRequest.Over(
            signature.SignatureValue,
            signature.Signer.KeyAlgorithmOid,
            RandomNumberGenerator.GetBytes(TimestampRequest.NonceLength));
        var reply = await timestamps.StampAsync(request.Encoded, cancellation);
        if (reply is not Reply.Received received
            || Reading.Try(() => TimestampResponse.Read(received.Content, request)).IsRefused(out _, out var token))
        {
            return Step<TimestampToken>.Broken(SignatureRefusals.StampUnavailable);
        }

        var finding = TimestampJudgement.Judge(
            token,
            signature.SignatureValue,
            trust.Current,
            clock.Now(),
            signature.Signer,
            evidence: new AuthorityEvidence([], [], lists));
        return finding.Fault is null
            ? new Step<TimestampToken>(token, token.GenTime, null)
            : Step<TimestampToken>.Broken(SignatureRefusals.StampUnavailable);
    }

    // One half of the evidence with the moment it speaks of, or the end of collecting.
    private readonly record struct Step<T>(T? Value, DateTimeOffset Time, Collected? End)
        where T : class
    {
        public static Step<T> Refused(Refusal reason) => new(null, default, new Collected.Refused(reason));

        public static Step<T> Broken(Refusal reason) => new(null, default, new Collected.Outage(reason));
    }
}
