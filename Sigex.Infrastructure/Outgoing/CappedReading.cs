using Sigex.Domain.Kernel;

namespace Sigex.Infrastructure.Outgoing;

/// <summary>Takes an answer as long as it is small and keeps coming (rule NET-07).</summary>
internal sealed class CappedReading(Patience patience, TimeProvider clock)
{
    public async Task<Reply> ReadAsync(Stream body, CancellationToken cancellation)
    {
        var buffer = new byte[patience.MostBytes + 1];
        var length = 0;
        var began = clock.GetTimestamp();
        while (length < buffer.Length)
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
