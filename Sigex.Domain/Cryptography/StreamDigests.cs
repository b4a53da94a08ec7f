namespace Sigex.Domain.Cryptography;

/// <summary>Several digests of one stream in one pass: each byte is read once, and the algorithms run beside each other.</summary>
/// <remarks>
/// Every algorithm has a lane of its own with a short queue, so the slowest one decides how long the pass takes and the
/// stream is not read faster than that one hashes. Memory is bounded by the queue: about two megabytes, whatever the
/// length of the stream (rule ISO-05).
/// </remarks>
public static class StreamDigests
{
    /// <summary>Reads the stream to its end, or gives null as soon as it holds more than the limit.</summary>
    /// <param name="content">The bytes; they are read forward only and not kept.</param>
    /// <param name="algorithms">What to compute; the digests come back in this order.</param>
    /// <param name="limit">The largest number of bytes that is accepted.</param>
    /// <param name="cancellation">Ends the pass.</param>
    public static async Task<DigestedStream?> ComputeAsync(
        Stream content, IReadOnlyList<DigestAlgorithm> algorithms, long limit, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var lanes = algorithms.Select(algorithm => new DigestLane(algorithm, stop)).ToList();

        long? size;
        try
        {
            size = await PourAsync(content, lanes, limit, stop.Token).ConfigureAwait(false);
            lanes.ForEach(lane => lane.Close());
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ClosedAsync(lanes).ConfigureAwait(false);
            lanes.Find(lane => lane.Fault is not null)?.Throw();
            throw;
        }

        if (size is null)
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ClosedAsync(lanes).ConfigureAwait(false);
            return null;
        }

        await ClosedAsync(lanes).ConfigureAwait(false);
        lanes.Find(lane => lane.Fault is not null)?.Throw();
        return new DigestedStream(size.Value, [.. lanes.Select(lane => lane.Digest())]);
    }

    private static async Task<long?> PourAsync(
        Stream content, List<DigestLane> lanes, long limit, CancellationToken stopping)
    {
        for (long size = 0; ;)
        {
            var chunk = DigestChunk.Rent(lanes.Count);
            try
            {
                chunk.Length = await content.ReadAtLeastAsync(
                    chunk.Space, chunk.Space.Length, throwOnEndOfStream: false, stopping).ConfigureAwait(false);
            }
            catch
            {
                chunk.Drop();
                throw;
            }

            size += chunk.Length;
            if (chunk.Length == 0 || size > limit)
            {
                var last = chunk.Length == 0;
                chunk.Drop();
                return last ? size : null;
            }

            var isLast = chunk.Length < DigestChunk.Size;
            foreach (var lane in lanes)
            {
                await lane.TakeAsync(chunk, stopping).ConfigureAwait(false);
            }

            if (isLast)
            {
                return size;
            }
        }
    }

    private static Task ClosedAsync(List<DigestLane> lanes)
    {
        lanes.ForEach(lane => lane.Close());
        return Task.WhenAll(lanes.Select(lane => lane.Ended));
    }
}

/// <summary>What a pass over a stream has found.</summary>
/// <param name="Size">Bytes of the stream.</param>
/// <param name="Digests">In the order in which the algorithms were asked for.</param>
public sealed record DigestedStream(long Size, IReadOnlyList<Digest> Digests);
