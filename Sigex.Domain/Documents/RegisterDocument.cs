using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Documents;

/// <summary>
/// Registers a document with its first signature, or for an information system without one (contract 3.2). It stays
/// unfinished until its content is fixed.
/// </summary>
public sealed class RegisterDocument(
    IDocumentRegistry registry, SignatureIntake intake, IOutbox outbox, TimeProvider clock)
{
    public async Task<Result<RegisteredDocument>> RunAsync(
        DocumentRegistration registration, CancellationToken cancellation)
    {
        if (registration.Signature is not { } signature)
        {
            return await PreregisterAsync(registration, cancellation);
        }

        if ((await intake.ExamineInTurnAsync(signature, cancellation)).IsRefused(out var unusable, out var claim))
        {
            return unusable;
        }

        if (await registry.FindBySignatureAsync(claim.Signature.Identity, cancellation) is { IsFinished: true })
        {
            return DocumentRefusals.Duplicate;
        }

        // What can be refused here is refused before anybody outside is asked.
        if (Document.ObjectionTo(registration, Candidate.In(claim)) is { } objection)
        {
            return objection;
        }

        return (await intake.ProveAsync(claim, cancellation)).IsRefused(out var unproved, out var verified)
            ? unproved
            : await StoreAsync(registration, verified, cancellation);
    }

    private async Task<Result<RegisteredDocument>> PreregisterAsync(
        DocumentRegistration registration, CancellationToken cancellation)
    {
        if (Document.Preregister(registration, clock.Now()).IsRefused(out var refusal, out var document))
        {
            return refusal;
        }

        await registry.StoreAsync(document, cancellation);
        return new RegisteredDocument(document.Id, SignId: null, Content: null);
    }

    // The registration may have been repeated or finished while the authorities were asked, so it is looked for again.
    private async Task<Result<RegisteredDocument>> StoreAsync(
        DocumentRegistration registration, VerifiedSignature verified, CancellationToken cancellation)
    {
        var holder = await registry.FindBySignatureAsync(verified.Claim.Signature.Identity, cancellation);
        if (holder is { IsFinished: true })
        {
            return DocumentRefusals.Duplicate;
        }

        if (Document.Register(registration, verified, clock.Now()).IsRefused(out var refusal, out var document))
        {
            return refusal;
        }

        if (holder is not null)
        {
            registry.Drop(holder);
        }

        if (verified.Proof.State == EvidenceState.Pending)
        {
            outbox.Put(DocumentErrands.Complete(document.Id));
        }

        await registry.StoreAsync(document, cancellation);
        return new RegisteredDocument(document.Id, document.Signatures[0].SignId, verified.Claim.Signature.Content);
    }
}

/// <summary>What a caller hands in to register a document.</summary>
public sealed record DocumentRegistration
{
    public DocumentTitle Title { get; init; } = DocumentTitle.Empty;

    public string Description { get; init; } = "";

    /// <summary>The signature as it stands on the wire; null in a pre-registration.</summary>
    public required string? Signature { get; init; }

    /// <summary>The information system that registers; null where it is somebody else.</summary>
    public Registrator? Registrator { get; init; }

    public DocumentSettings Settings { get; init; } = DocumentSettings.Open;

    public NotificationOrder? EmailNotifications { get; init; }
}

/// <param name="Id">The id of the new document.</param>
/// <param name="SignId">The id of its first signature; null in a pre-registration.</param>
/// <param name="Content">The content that was cut out of an attached signature.</param>
public sealed record RegisteredDocument(DocumentId Id, long? SignId, ReadOnlyMemory<byte>? Content);
