using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Sigex.Domain.Signatures;

namespace Sigex.Web.Composition;

/// <summary>Turns at the processor: as many at once as there are cores, a hundred more may wait, each for ten seconds at most (rule ISO-01).</summary>
/// <remarks>One client holds at most two; what it asks for beyond waits for its own. Jobs and circuits have no address and only wait.</remarks>
internal sealed class VerificationTurns : IVerificationTurns, IDisposable
{
    private const int OfOneClient = 2;

    private readonly IHttpContextAccessor _requests;
    private readonly TimeSpan _patience;
    private readonly PartitionedRateLimiter<string> _turns;

    public VerificationTurns(IHttpContextAccessor requests)
        : this(requests, Environment.ProcessorCount, waiting: 100, TimeSpan.FromSeconds(10))
    {
    }

    internal VerificationTurns(IHttpContextAccessor requests, int atOnce, int waiting, TimeSpan patience)
    {
        _requests = requests;
        _patience = patience;

        // The client's own limit comes first: who waits there takes nobody's place in the queue of all.
        _turns = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create((string client) => client.Length == 0
                ? RateLimitPartition.GetNoLimiter(client)
                : RateLimitPartition.GetConcurrencyLimiter(client, _ => Places(OfOneClient, waiting))),
            PartitionedRateLimiter.Create((string _) => RateLimitPartition.GetConcurrencyLimiter("", _ => Places(atOnce, waiting))));
    }

    /// <exception cref="OverloadedException">No turn came in time, or too many wait already.</exception>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_patience);
        try
        {
            var turn = await _turns.AcquireAsync(Client(), permitCount: 1, patience.Token);
            if (turn.IsAcquired)
            {
                return turn;
            }

            turn.Dispose();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
        }

        throw new OverloadedException();
    }

    public void Dispose() => _turns.Dispose();

    private static ConcurrencyLimiterOptions Places(int atOnce, int waiting) =>
        new() { PermitLimit = atOnce, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };

    // Security 7.4: an IPv6 address counts by its /64.
    private string Client() => _requests.HttpContext?.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } address => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]).ToString(),
        var address => address.ToString(),
    };
}

/// <summary>More is asked for than the machine can do now. Carries nothing; the caller may come again.</summary>
internal sealed class OverloadedException : Exception
{
    /// <summary>503, and when to come again.</summary>
    public static void Tell(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = "10";
    }
}
