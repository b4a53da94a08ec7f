using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Domain.Signatures;

/// <summary>The door through which a signature comes into the registry (contract 5.3).</summary>
public sealed class SignatureIntake
{
    private readonly ITrustStore _trust;
    private readonly SignatureIntakeOptions _options;
    private readonly IRevocationLists _lists;
    private readonly TimeProvider _clock;
    private readonly IVerificationTurns _turns;
    private readonly EvidenceCollector _collector;

    public SignatureIntake(
        ITrustStore trust,
        IStatusResponder responder,
        ITimestampAuthority timestamps,
        IRevocationLists lists,
        SignatureIntakeOptions options,
        TimeProvider clock,
        IVerificationTurns? turns = null)
    {
        _trust = trust;
        _lists = lists;
        _options = options;
        _clock = clock;
        _turns = turns ?? UnlimitedTurns.Instance;
        _collector = new EvidenceCollector(trust, responder, timestamps, lists, clock);
    }

    /// <summary>Steps 1 to 6: everything that can be refused before anybody outside is asked.</summary>
    /// <param name="signature">The text of the wire: DER in base64, PEM, or a ds:Signature element.</param>
    public Result<SignatureClaim> Examine(string signature) =>
        SignatureExamination.Run(signature, _trust.Current, _lists, _options, _clock.Now());

    /// <summary>The same in turn with all others who verify.</summary>
    public async Task<Result<SignatureClaim>> ExamineInTurnAsync(string signature, CancellationToken cancellation)
    {
        using var turn = await _turns.TakeAsync(cancellation);
        return Examine(signature);
    }

    /// <summary>Steps 9 and 10: the proof that came inside is used, or OCSP and then a time-stamp are asked for.</summary>
    public async Task<Result<VerifiedSignature>> ProveAsync(SignatureClaim claim, CancellationToken cancellation)
    {
        var collected = await _collector.CollectAsync(claim.Signature, claim.Path, claim.Inside, cancellation);
        return collected switch
        {
            Collected.Evidence evidence => new VerifiedSignature(claim, ProofOf(claim, evidence), evidence.Stamp.GenTime),
            Collected.Refused refused => refused.Reason,
            Collected.Outage when _options.Evidence == EvidenceRule.WhenReachable =>
                new VerifiedSignature(claim, Pending(claim), null),
            Collected.Outage outage => outage.Reason,
            _ => throw new InvalidOperationException("There are three ends of collecting evidence."),
        };
    }

    /// <summary>Collects the proof of a signature that was registered without it (contract 5.3, "Evidence pending").</summary>
    /// <returns>Complete, still pending, or failed for ever with the code of the refusal.</returns>
    public Task<ProvedAgain> ProveAgainAsync(SignatureProof pending, CancellationToken cancellation) =>
        new PendingEvidence(_trust, _collector, _lists, _clock).CompleteAsync(pending, cancellation);

    private static SignatureProof ProofOf(SignatureClaim claim, Collected.Evidence evidence) => Pending(claim) with
    {
        Timestamp = evidence.Stamp.Encoded,
        OcspResponse = evidence.Status.Encoded,
        State = EvidenceState.Complete,
    };

    private static SignatureProof Pending(SignatureClaim claim) => new()
    {
        Signature = claim.Signature.Detached,
        Path = [.. claim.Path.Select(certificate => certificate.Encoded)],
        State = EvidenceState.Pending,
    };
}
