using Sigex.Domain.Journal;

namespace Sigex.Infrastructure.Database.Journal;

/// <summary>Writes into the context of the action, so that an event is kept with its next store or not at all.</summary>
internal sealed class EfJournal(SigexDbContext database) : IJournal
{
    public void Write(JournalEvent happened) => database.Journal.Add(happened);
}
