using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Sigex.Web.Composition;

/// <summary>
/// Lets in whoever opens a circuit: over a WebSocket alone, from a page of ours, and so many of one address (rule WEB-03,
/// security 7.3).
/// </summary>
internal sealed class CircuitDoor(LimitOptions limits)
{
    private static readonly PathString Circuits = "/_blazor";

    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);
    private int _all;

    public Task PassAsync(HttpContext context, RequestDelegate rest)
    {
        if (!context.Request.Path.StartsWithSegments(Circuits, out var more))
        {
            return rest(context);
        }

        if (!IsFromOurPage(context.Request, isNeeded: !more.HasValue))
        {
            return RefuseAsync(context, StatusCodes.Status403Forbidden);
        }

        // Below it lie the small requests before and after a circuit; the line itself is a WebSocket or nothing.
        return more.HasValue ? rest(context)
            : IsWebSocket(context) ? TalkAsync(context, rest)
            : RefuseAsync(context, StatusCodes.Status400BadRequest);
    }

    // The request lasts as long as the line is open.
    private async Task TalkAsync(HttpContext context, RequestDelegate rest)
    {
        var address = CallerAddress.Of(context);
        try
        {
            var ofAddress = _open.AddOrUpdate(address, 1, (_, open) => open + 1);
            var all = Interlocked.Increment(ref _all);
            await (ofAddress > limits.CircuitsPerAddress ? RefuseAsync(context, StatusCodes.Status429TooManyRequests)
                : all > limits.Circuits ? RefuseAsync(context, StatusCodes.Status503ServiceUnavailable)
                : rest(context));
        }
        finally
        {
            Interlocked.Decrement(ref _all);
            if (_open.AddOrUpdate(address, 0, (_, open) => open - 1) == 0)
            {
                _open.TryRemove(new(address, 0));
            }
        }
    }

    private static bool IsFromOurPage(HttpRequest request, bool isNeeded)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            ? !isNeeded
            : Uri.TryCreate(origin, UriKind.Absolute, out var page)
                && string.Equals(page.Authority, AuthorityOf(request, page), StringComparison.OrdinalIgnoreCase);
    }

    // A browser leaves the usual port out of the origin, and a proxy may write it into the host.
    private static string AuthorityOf(HttpRequest request, Uri page) =>
        page.IsDefaultPort && request.Host.Port == page.Port ? request.Host.Host : request.Host.Value ?? "";

    private static bool IsWebSocket(HttpContext context) =>
        context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true, Protocol: "websocket" }
        || string.Equals(context.Request.Headers[HeaderNames.Upgrade], "websocket", StringComparison.OrdinalIgnoreCase);

    private static Task RefuseAsync(HttpContext context, int status)
    {
        if (context.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        context.Response.StatusCode = status;
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "30";
        }

        return Task.CompletedTask;
    }
}
