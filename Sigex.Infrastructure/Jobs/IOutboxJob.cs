namespace Sigex.Infrastructure.Jobs;

/// <summary>The work behind one errand.</summary>
/// <remarks>
/// It gets the id of its subject and reads the rest itself. It may be run twice, and must do no harm then.
/// A job that could not finish throws; it is asked again later, with growing pauses.
/// </remarks>
public interface IOutboxJob
{
    Task RunAsync(string subject, CancellationToken stopping);
}

/// <summary>Somebody outside has not answered yet. That is no failure: the errand waits, however long it takes.</summary>
public sealed class UnfinishedErrandException(string message) : Exception(message);
