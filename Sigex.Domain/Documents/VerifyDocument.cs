using Sigex.Domain.Access;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Domain.Documents;

/// <summary>Judges every stored signature again against a body, from the stored proof and without the network (contract 3.8, 5.5).</summary>
public sealed class VerifyDocument(
    IDocumentRegistry registry,
    DocumentAccess access,
    SignatureVerifier verifier,
    ITrustStore trust,
    IVerificationTurns? turns = null)
{
    private readonly IVerificationTurns _turns = turns ?? UnlimitedTurns.Instance;

    // What this call may say of a signature that failed: group E-stored of contract 1.10.
    private static readonly string[] SaidOfStored =
    [
        "Signature does not correspond to the document",
        "Invalid signature",
        "Signature contains invalid OCSP data",
        "Signature contains invalid TSP time stamp",
    ];

    public async Task<Result<VerifiedDocument>> RunAsync(
        DocumentId id, HashedContent content, Caller caller, CancellationToken cancellation)
    {
        if (await registry.FindAsync(id, cancellation) is not { } document)
        {
            return DocumentRefusals.NotFound;
        }

        if ((await access.ToSeeAsync(document, caller, cancellation)).Objection is { } closed)
        {
            return closed;
        }

        if (ObjectionTo(document, content) is { } objection)
        {
            return objection;
        }

        var anchors = trust.Current;
        await foreach (var proof in registry.ReadProofsAsync(id, cancellation))
        {
            using var turn = await _turns.TakeAsync(cancellation);
            var report = verifier.VerifyStored(proof, content.Digests, anchors);
            if (report.Verdict != Verdict.Passed)
            {
                return AsConstant(report);
            }
        }

        return new VerifiedDocument(id);
    }

    private static Refusal? ObjectionTo(Document document, HashedContent content)
    {
        if (content.Size == 0)
        {
            return DocumentRefusals.InvalidContent;
        }

        if (!document.IsFinished)
        {
            return DocumentRefusals.DigestsNotKnown;
        }

        return document.Digests.All(content.Digests.Contains) ? null : DocumentRefusals.ContentMismatch;
    }

    // What nobody can say today keeps its own constant: it must not be read as a fault of the signature.
    private static Refusal AsConstant(VerificationReport report) => report switch
    {
        { SubIndication: "HASH_FAILURE" } => DocumentRefusals.ContentMismatch,
        { Reason: { } reason, Verdict: Verdict.Indeterminate } => reason,
        { Reason: { } reason } when SaidOfStored.Contains(reason.Message) => reason,
        { Reason.Message: "Invalid certificate status" } => DocumentRefusals.StoredStatusInvalid,
        _ => DocumentRefusals.StoredSignatureInvalid,
    };
}

public sealed record VerifiedDocument(DocumentId Id);
