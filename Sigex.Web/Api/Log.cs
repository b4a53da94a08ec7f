namespace Sigex.Web.Api;

/// <summary>What the API writes down. Codes and numbers only: neither bodies nor texts of exceptions.</summary>
internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Error, "Request {RequestNumber} ended with {Fault}.")]
    public static partial void RequestFailed(ILogger log, long requestNumber, string fault);

    [LoggerMessage(4002, LogLevel.Debug, "Request {RequestNumber} was left by its caller.")]
    public static partial void CallerLeft(ILogger log, long requestNumber);

    [LoggerMessage(4003, LogLevel.Warning, "Request {RequestNumber} found no turn to verify.")]
    public static partial void Overloaded(ILogger log, long requestNumber);
}
