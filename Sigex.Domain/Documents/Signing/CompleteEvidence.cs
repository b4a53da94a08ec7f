using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Journal;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Documents.Signing;

/// <summary>Collects what is missing of the proofs of a document (contract 5.3, "Evidence pending"). Harmless twice.</summary>
public sealed class CompleteEvidence(
    IDocumentRegistry registry, SignatureIntake intake, IJournal journal, IDocumentNews news, TimeProvider clock)
{
    /// <returns>How many proofs are still missing something, because an authority was silent.</returns>
    public async Task<int> RunAsync(DocumentId id, CancellationToken cancellation)
    {
        if (await registry.FindAsync(id, cancellation) is not { } seen)
        {
            return 0;
        }

        var missing = 0;
        foreach (var signId in seen.Signatures.Where(IsPending).Select(signature => signature.SignId).ToList())
        {
            missing += await CompleteAsync(id, signId, cancellation) ? 0 : 1;
        }

        return missing;
    }

    private static bool IsPending(Signature signature) => signature.Evidence == EvidenceState.Pending;

    // Each proof is stored by itself, and on what the document is by then: the authorities may take their time.
    private async Task<bool> CompleteAsync(DocumentId id, long signId, CancellationToken cancellation)
    {
        if (await FindPendingAsync(id, signId, cancellation) is not var (_, before))
        {
            return true;
        }

        var proved = await intake.ProveAgainAsync(before.ReadProof(), cancellation);
        if (proved.Proof.State == EvidenceState.Pending)
        {
            return false;
        }

        if (await FindPendingAsync(id, signId, cancellation) is var (document, signature))
        {
            document.Prove(signature, proved.Proof, proved.SignedAt);
            journal.Write(DocumentEvents.OfEvidence(id, signature, clock.Now()));
            await registry.StoreAsync(document, cancellation);
            news.Announce(id);
        }

        return true;
    }

    private async Task<(Document Document, Signature Signature)?> FindPendingAsync(
        DocumentId id, long signId, CancellationToken cancellation)
    {
        if (await registry.FindAsync(id, cancellation) is not { } document
            || document.Signatures.FirstOrDefault(s => s.SignId == signId && IsPending(s)) is not { } signature)
        {
            return null;
        }

        await registry.LoadProofAsync(signature, cancellation);
        return (document, signature);
    }
}
