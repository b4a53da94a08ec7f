using Sigex.Domain.Access;
using Sigex.Domain.Journal;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Documents.Settings;

/// <summary>What became of the settings of a document, out of the journal (contract 4.6), for whoever may change them.</summary>
public sealed class ReadSettingsAudit(IDocumentRegistry registry, DocumentAccess access, IJournalReader journal)
{
    /// <param name="id">The document.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="lastEventId">The block begins after this event; zero for the first block.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<Result<JournalBlock>> RunAsync(
        DocumentId id, Caller caller, long lastEventId, CancellationToken cancellation)
    {
        if (await registry.FindAsync(id, cancellation) is not { } document)
        {
            return DocumentRefusals.NotFound;
        }

        return (await access.ToChangeSettingsAsync(document, caller, cancellation)).Objection is { } closed
            ? closed
            : await journal.ReadAsync(DocumentEvents.About(id), DocumentEvents.SettingsChanged, lastEventId, cancellation);
    }
}
