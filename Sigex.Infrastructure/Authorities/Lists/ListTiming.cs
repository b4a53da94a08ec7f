using Sigex.Domain.Certificates.Revocation;

namespace Sigex.Infrastructure.Authorities.Lists;

/// <summary>When a list is asked for again.</summary>
/// <remarks>
/// After half of what is left of its time, so well ahead of its end and more often towards it; at least once a day, for a
/// list that lives for months is replaced when something happens. Every pause is shortened at random, so that many
/// installations do not come at the same second.
/// </remarks>
internal static class ListTiming
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WithoutEnd = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(1);

    public static DateTimeOffset AfterFetching(RevocationList list, DateTimeOffset fetchedAt)
    {
        var half = list.NextUpdate is { } end ? (end - fetchedAt) / 2 : WithoutEnd;
        return fetchedAt + Jittered(half < Shortest ? Shortest : half > Longest ? Longest : half);
    }

    /// <param name="now">When it failed.</param>
    /// <param name="failures">How often in a row, one for the first.</param>
    public static DateTimeOffset AfterFailure(DateTimeOffset now, int failures)
    {
        var pause = FirstRetry * Math.Pow(2, Math.Min(failures - 1, 10));
        return now + Jittered(pause < LongestRetry ? pause : LongestRetry);
    }

    private static TimeSpan Jittered(TimeSpan pause) => pause * (1 - (0.25 * Random.Shared.NextDouble()));
}
