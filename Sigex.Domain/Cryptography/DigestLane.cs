using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace Sigex.Domain.Cryptography;

/// <summary>One algorithm at work on a stream: it takes chunks from its queue until the queue is closed.</summary>
internal sealed class DigestLane
{
    /// <summary>Enough to ride over a slow read, and little enough that a body never piles up in memory.</summary>
    private const int Waiting = 4;

    private readonly Channel<DigestChunk> _queue = Channel.CreateBounded<DigestChunk>(
        new BoundedChannelOptions(Waiting) { SingleReader = true, SingleWriter = true });

    private readonly DigestAlgorithm _algorithm;
    private readonly CancellationTokenSource _stop;
    private byte[]? _value;

    public DigestLane(DigestAlgorithm algorithm, CancellationTokenSource stop)
    {
        _algorithm = algorithm;
        _stop = stop;
        Ended = Task.Run(WorkAsync);
    }

    /// <summary>Ends when the queue is closed and empty, or the pass was stopped. It never fails.</summary>
    public Task Ended { get; }

    public Exception? Fault { get; private set; }

    public ValueTask TakeAsync(DigestChunk chunk, CancellationToken stopping) => _queue.Writer.WriteAsync(chunk, stopping);

    public void Close() => _queue.Writer.TryComplete();

    /// <summary>The finished digest; only after <see cref="Ended"/> of a pass that was not stopped.</summary>
    public Digest Digest() => new(_algorithm, _value!);

    public void Throw() => ExceptionDispatchInfo.Throw(Fault!);

    private async Task WorkAsync()
    {
        try
        {
            using var digest = _algorithm.Begin();
            while (await _queue.Reader.WaitToReadAsync(_stop.Token).ConfigureAwait(false))
            {
                while (_queue.Reader.TryRead(out var chunk))
                {
                    digest.Append(chunk.Bytes);
                    chunk.Release();

                    // A lane that is never short of work would hold its thread for seconds. Between two chunks it stands
                    // at the end of the line, so that other requests get their turn.
                    await Task.Yield();
                    _stop.Token.ThrowIfCancellationRequested();
                }
            }

            _value = digest.Finish();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The pass was stopped; what waits in the queue is left to the collector.
        }
        catch (Exception fault)
        {
            Fault = fault;
            await _stop.CancelAsync().ConfigureAwait(false);
        }
    }
}
