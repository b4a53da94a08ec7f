using Microsoft.Extensions.Logging;

namespace Sigex.Infrastructure.Jobs;

/// <summary>What this neighbour writes to the log: names of errands and row numbers, never their subjects.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Warning, "Errand {Name} in row {Id} failed at attempt {Attempt}: {Fault}")]
    public static partial void ErrandFailed(this ILogger log, string name, long id, int attempt, string fault);

    [LoggerMessage(2002, LogLevel.Information, "Errand {Name} in row {Id} has to wait after attempt {Attempt}")]
    public static partial void ErrandWaits(this ILogger log, string name, long id, int attempt);

    [LoggerMessage(2003, LogLevel.Information, "{Count} unfinished registrations were dropped")]
    public static partial void UnfinishedDropped(this ILogger log, int count);

    [LoggerMessage(2005, LogLevel.Information, "{Rows} rows of log-ins have had their time.")]
    public static partial void ExpiredDropped(this ILogger log, int rows);

    [LoggerMessage(2004, LogLevel.Information, "The revocation list of authority {Authority} could not be refreshed: {Fault}")]
    public static partial void ListWaits(this ILogger log, string authority, string fault);
}
