using Sigex.Domain.Access;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Journal;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Documents.Signing;

/// <summary>Puts one more signature under a registered document (contract 3.7).</summary>
public sealed class AddSignature(
    IDocumentRegistry registry,
    DocumentAccess access,
    SignatureIntake intake,
    IOutbox outbox,
    IJournal journal,
    IDocumentNews news,
    TimeProvider clock)
{
    /// <summary>How often a lost race is run again with the proof that is already there.</summary>
    private const int Tries = 5;

    /// <param name="id">The document.</param>
    /// <param name="signature">The signature as it stands on the wire.</param>
    /// <param name="notifications">Mails about this signature.</param>
    /// <param name="caller">Who hands it in; the signer may be somebody else.</param>
    /// <param name="cancellation">Ends the waiting for authorities.</param>
    public async Task<Result<AddedSignature>> RunAsync(
        DocumentId id, string signature, NotificationOrder? notifications, Caller caller, CancellationToken cancellation)
    {
        if (await registry.FindAsync(id, cancellation) is not { } document)
        {
            return DocumentRefusals.NotFound;
        }

        if (!document.IsFinished)
        {
            return DocumentRefusals.DigestsNotKnown;
        }

        if ((await intake.ExamineInTurnAsync(signature, cancellation)).IsRefused(out var unusable, out var claim))
        {
            return unusable;
        }

        // What can be refused here is refused before anybody outside is asked.
        if (await ObjectionAsync(document, claim, caller, cancellation) is { } objection)
        {
            return objection;
        }

        if ((await intake.ProveAsync(claim, cancellation)).IsRefused(out var unproved, out var verified))
        {
            return unproved;
        }

        // Others may have signed while the authorities were asked. The proof is good for the next try as well.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StoreAsync(id, verified, notifications, caller, cancellation);
            }
            catch (StaleChangeException) when (attempt < Tries)
            {
            }
        }
    }

    private async Task<Result<AddedSignature>> StoreAsync(
        DocumentId id,
        VerifiedSignature verified,
        NotificationOrder? notifications,
        Caller caller,
        CancellationToken cancellation)
    {
        if (await registry.FindAsync(id, cancellation) is not { } document)
        {
            return DocumentRefusals.NotFound;
        }

        if (await ObjectionAsync(document, verified.Claim, caller, cancellation) is { } objection)
        {
            return objection;
        }

        var now = clock.Now();
        var settings = document.Settings;
        if (document.Add(verified, notifications, now).IsRefused(out var refusal, out var added))
        {
            return refusal;
        }

        journal.Write(DocumentEvents.OfSignature(id, added, caller, now));
        if (document.Settings != settings)
        {
            // The switch to private is the change of whoever took the last place (contract 4.6).
            var by = JournalActor.Signer(added.Iin, added.Bin);
            journal.Write(DocumentEvents.OfSettings(id, settings, document.Settings, by, now));
        }

        if (verified.Proof.State == EvidenceState.Pending)
        {
            outbox.Put(DocumentErrands.Complete(id));
        }

        await registry.StoreAsync(document, cancellation);
        news.Announce(id);
        return new AddedSignature(id, added.SignId, verified.Claim.Signature.Content);
    }

    // The order is that of the contract: access, duplicate, rules of the document, digest.
    private async Task<Refusal?> ObjectionAsync(
        Document document, SignatureClaim claim, Caller caller, CancellationToken cancellation)
    {
        var signer = Candidate.In(claim);
        if ((await access.ToSignAsync(document, caller, signer, cancellation)).Objection is { } closed)
        {
            return closed;
        }

        return await registry.IsSignatureKnownAsync(claim.Signature.Identity, cancellation)
            ? DocumentRefusals.Duplicate
            : document.ObjectionTo(signer) ?? document.ObjectionTo(claim.Digest);
    }
}

public sealed record AddedSignature(DocumentId Id, long SignId, ReadOnlyMemory<byte>? Content);
