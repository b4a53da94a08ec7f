using Sigex.Domain.Access;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Journal;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Documents.Settings;

/// <summary>Puts other settings in the place of those of a document (contract 4.5). Of two at once the second sees the first.</summary>
public sealed class ChangeSettings(
    IDocumentRegistry registry, DocumentAccess access, IJournal journal, IDocumentNews news, TimeProvider clock)
{
    public async Task<Result<ChangedSettings>> RunAsync(
        DocumentId id, DocumentSettings asked, Caller caller, CancellationToken cancellation)
    {
        if (await registry.FindAsync(id, cancellation) is not { } document)
        {
            return DocumentRefusals.NotFound;
        }

        if ((await access.ToChangeSettingsAsync(document, caller, cancellation)).Objection is { } closed)
        {
            return closed;
        }

        var before = document.Settings;
        if (document.ChangeSettings(asked).IsRefused(out var refusal, out _))
        {
            return refusal;
        }

        // Saving what is there already is no change and leaves no event.
        if (!SettingsRecord.AreSame(document.Settings, before))
        {
            journal.Write(DocumentEvents.OfSettings(id, before, document.Settings, JournalActor.Of(caller), clock.Now()));
            await registry.StoreAsync(document, cancellation);
            news.Announce(id);
        }

        return new ChangedSettings(id);
    }
}

public sealed record ChangedSettings(DocumentId Id);
