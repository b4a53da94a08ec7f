using Microsoft.Extensions.Logging;

namespace Sigex.Infrastructure.News;

/// <summary>What this neighbour writes to the log: kinds of faults, never ids or texts.</summary>
internal static partial class Log
{
    [LoggerMessage(2101, LogLevel.Warning, "A listener to the news of a document failed: {Fault}")]
    public static partial void ListenerFailed(this ILogger log, string fault);
}
