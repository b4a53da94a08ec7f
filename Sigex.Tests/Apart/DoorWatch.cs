using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;

namespace Sigex.Tests.Apart;

/// <summary>
/// Notes whatever this process does towards the outside while it is watched: sockets, look-ups of names and HTTP by what
/// the framework reports of itself, files by making every opening fail (see <see cref="ClosedDoors"/>) and noting the failure.
/// </summary>
internal sealed class DoorWatch : EventListener
{
    // The constructor of the base already reports sources, before any field of ours could be set by a constructor.
    private readonly ConcurrentQueue<string> _attempts = new();

    public DoorWatch() => AppDomain.CurrentDomain.FirstChanceException += NoteFailure;

    public IReadOnlyList<string> Attempts => [.. _attempts.Distinct()];

    public override void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= NoteFailure;
        base.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution" or "System.Net.Http" or "System.Net.Security")
        {
            EnableEvents(eventSource, EventLevel.Verbose);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        _attempts?.Enqueue($"{eventData.EventSource.Name} {eventData.EventName}");

    // Also what somebody catches right away.
    private void NoteFailure(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (thrown.Exception is IOException or SocketException or UnauthorizedAccessException or HttpRequestException)
        {
            _attempts.Enqueue(thrown.Exception.GetType().Name);
        }
    }
}
