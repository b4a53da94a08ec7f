namespace Sigex.Domain.Journal;

/// <summary>Where an action writes what it did. It is kept with its next store, in one transaction, or not at all.</summary>
public interface IJournal
{
    void Write(JournalEvent happened);
}

/// <summary>Reads the log of one object, such as the settings audits of the contract (4.6, 6.7, 11.2, 11.4).</summary>
/// <remarks>Who may read it is asked before; the journal knows no callers.</remarks>
public interface IJournalReader
{
    /// <summary>Events in one answer (contract 1.6).</summary>
    public const int BlockSize = 100;

    /// <summary>The next block of events of one kind, ascending, those behind the number given.</summary>
    Task<JournalBlock> ReadAsync(JournalObject about, string kind, long lastEventId, CancellationToken cancellation);
}

/// <param name="Total">All events of this kind in the log.</param>
/// <param name="Events">The block; empty at the end.</param>
public sealed record JournalBlock(int Total, IReadOnlyList<JournalEvent> Events);

/// <summary>Takes the personal part out of the log of an object. The events themselves stay.</summary>
public interface IJournalEraser
{
    /// <returns>How many events lost their erasable part.</returns>
    Task<int> EraseAsync(JournalObject about, CancellationToken cancellation);
}
