namespace Sigex.Domain.Kernel;

/// <summary>The only question for the time.</summary>
public static class Clock
{
    /// <summary>Now, in UTC and whole milliseconds, which every database engine keeps and the API shows.</summary>
    public static DateTimeOffset Now(this TimeProvider clock) =>
        DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
}
