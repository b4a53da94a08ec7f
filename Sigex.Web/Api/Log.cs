namespace Sigex.Web.Api;

/// <summary>What the API writes down. Codes and numbers only: neither bodies nor texts of exceptions.</summary>
internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Error, "Request {RequestNumber} ended with {Fault}.")]
    public static partial void RequestFailed(ILogger log, long requestNumber, string fault);

    [LoggerMessage(4003, LogLevel.Information, "Request {RequestNumber}: logged in (external: {IsExternal}).")]
    public static partial void SignedIn(ILogger log, long requestNumber, bool isExternal);

    [LoggerMessage(4004, LogLevel.Warning, "Request {RequestNumber}: log-in refused, {Code} by {Rule}.")]
    public static partial void SignInRefused(ILogger log, long requestNumber, string code, string rule);

    [LoggerMessage(4002, LogLevel.Debug, "Request {RequestNumber} was left by its caller.")]
    public static partial void CallerLeft(ILogger log, long requestNumber);

    [LoggerMessage(4005, LogLevel.Warning, "Request {RequestNumber} found no turn to verify.")]
    public static partial void Overloaded(ILogger log, long requestNumber);
}
