using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Sigex.Web.Composition;

/// <summary>
/// Believes the configured proxies, and nobody else, when they say for whom they ask; limits by address would otherwise
/// be one limit for all (security 7.1, 7.4).
/// </summary>
/// <remarks>A start-up filter, because whatever looks at the address or the scheme stands behind it.</remarks>
internal sealed class KnownProxies(SigexOptions options) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (options.Proxies.Count > 0)
        {
            app.UseForwardedHeaders(Believed());
        }

        next(app);
    };

    private ForwardedHeadersOptions Believed()
    {
        var believed = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = 1,
        };
        believed.KnownIPNetworks.Clear();
        believed.KnownProxies.Clear();
        foreach (var proxy in options.Proxies)
        {
            believed.KnownProxies.Add(IPAddress.Parse(proxy));
        }

        return believed;
    }
}
