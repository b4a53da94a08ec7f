using Sigex.Infrastructure.Sandbox;

namespace Sigex.Web.Sandbox;

/// <summary>Plays the faults that happen on the way; those inside an answer are the answerer's.</summary>
internal static class FaultPlay
{
    /// <summary>True where the request has been dealt with, badly.</summary>
    public static async Task<bool> TakesOverAsync(SandboxFault fault, HttpContext context)
    {
        var gone = context.RequestAborted;
        switch (fault)
        {
            case SandboxFault.Silent:
                await WaitForAsync(gone);
                return true;
            case SandboxFault.ServerError:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return true;
            case SandboxFault.Redirect:
                context.Response.Redirect(context.Request.Path);
                return true;
            case SandboxFault.Garbage:
                await context.Response.WriteAsync("<html>Wi-Fi: please log in</html>", gone);
                return true;
            case SandboxFault.Drip:
                await PourAsync(context, size: 1, TimeSpan.FromMilliseconds(50));
                return true;
            case SandboxFault.Endless:
                await PourAsync(context, size: 16 * 1024, TimeSpan.Zero);
                return true;
            default:
                return false;
        }
    }

    private static async Task PourAsync(HttpContext context, int size, TimeSpan pause)
    {
        try
        {
            var drop = new byte[size];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(drop, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(pause, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The other side had enough, which is what this fault is for.
        }
    }

    private static async Task WaitForAsync(CancellationToken gone)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, gone);
        }
        catch (OperationCanceledException)
        {
            // The other side went away.
        }
    }
}
