namespace Sigex.Web.Api.Http;

/// <summary>Gives every request a number of its own: nanoseconds since the UNIX epoch, pushed on where two are equal (contract 1.4).</summary>
internal sealed class RequestNumbers(TimeProvider clock)
{
    private long _last;

    public long Next()
    {
        var now = (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return next;
            }
        }
    }
}

internal static class RequestNumberOfContext
{
    private static readonly object Key = new();

    public static void SetRequestNumber(this HttpContext http, long number) => http.Items[Key] = number;

    public static long RequestNumber(this HttpContext http) => (long)http.Items[Key]!;
}
