using Microsoft.Extensions.Primitives;

namespace Sigex.Web.Composition;

/// <summary>What a browser may do with our answers (security 7.1).</summary>
internal sealed class SecurityHeaders : IStartupFilter
{
    // No nonce: no script and no style stands inside a page. Radzen writes style attributes. The two local addresses
    // are the signing programs on the reader's own computer.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; " +
        "img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self' wss://127.0.0.1:13579 https://127.0.0.1:24680; " +
        "form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'; manifest-src 'self'";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((HttpContext context, RequestDelegate rest) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(), payment=(), usb=()";
            if (context.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
            }

            context.Response.OnStarting(KeepToTheReader, context);
            return rest(context);
        });
        next(app);
    };

    // Whoever sets nothing answers about persons or documents; static files bring a rule of their own.
    private static Task KeepToTheReader(object state)
    {
        var context = (HttpContext)state;
        if (StringValues.IsNullOrEmpty(context.Response.Headers.CacheControl))
        {
            context.Response.Headers.CacheControl = "no-store";
        }

        if (context.Request.Path.StartsWithSegments("/show"))
        {
            context.Response.Headers["X-Robots-Tag"] = "noindex";
        }

        return Task.CompletedTask;
    }
}
