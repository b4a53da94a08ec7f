using Sigex.Domain.Kernel;

namespace Sigex.Infrastructure.Outgoing;

/// <summary>Takes an answer as long as it is small and keeps coming (rule NET-07).</summary>
internal sealed class CappedReading(Patience patience, TimeProvider clock)
{
    private const int FirstBytes = 64 * 1024;

    public async Task<Reply> ReadAsync(Stream body, CancellationToken cancellation)
    {
        // The buffer grows with what has come, so that a large cap costs nothing for a small answer.
        var most = patience.MostBytes + 1;
        var buffer = new byte[Math.Min(FirstBytes, most)];
        var length = 0;
        var began = clock.GetTimestamp();
        while (length < most)
        {
            // What has come so far pays for the time that the next bytes may take.
            var allowed = patience.Grace + TimeSpan.FromSeconds((double)length / patience.LowestRate);
            var left = allowed - clock.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
            {
                return Silence.TooSlow;
            }

            using var tooSlow = new CancellationTokenSource(left, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, tooSlow.Token);
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(2 * length, most));
            }

            try
            {
                var read = await body.ReadAsync(buffer.AsMemory(length), either.Token);
                if (read == 0)
                {
                    return new Reply.Received(buffer.AsMemory(0, length));
                }

                length += read;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return Silence.TooSlow;
            }
        }

        return Silence.TooLarge;
    }
}
