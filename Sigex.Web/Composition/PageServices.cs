using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Radzen;
using Sigex.Web.Components;
using Sigex.Web.Components.Shared;
using Sigex.Web.Components.Signing;
using Sigex.Web.Components.Status;
using Sigex.Web.Components.Verification;
using Sigex.Web.Sandbox;

namespace Sigex.Web.Composition;

internal static class PageServices
{
    /// <summary>What people meet: components, languages, live pages.</summary>
    public static IServiceCollection AddSigexPages(this IServiceCollection services, LimitOptions limits)
    {
        services.AddLocalization();
        services.AddRazorComponents().AddInteractiveServerComponents(LimitCircuits)
            .AddHubOptions(LimitLines);
        services.AddRadzenComponents();
        services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxConcurrentUpgradedConnections = 2_500;
        });
        services.AddAntiforgery(forms => forms.Cookie.Name = "sigex-form");

        services.AddSingleton<IStartupFilter, SecurityHeaders>();
        services.AddSingleton<IStartupFilter, LanguageOfTheAddress>();
        services.AddSingleton(provider => Installation.From(provider.GetRequiredService<SigexOptions>()));
        services.AddSingleton(new CircuitDoor(limits));
        services.AddChecksPerAddress(limits);
        services.AddSingleton<ReportDesk>();
        services.AddSingleton<DatabaseProbe>();
        services.AddScoped<BrowserFiles>();
        services.AddScoped<SandboxSigning>();
        return services;
    }

    public static void UseSigexPages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(KeepProgramsToThemselves);
        app.Use(app.Services.GetRequiredService<CircuitDoor>().PassAsync);
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapReports();
        if (app.Services.GetRequiredService<Installation>().IsSandbox)
        {
            app.MapSandboxDigest();
        }

        // The policy of SecurityHeaders says who may frame us; a second one would only repeat it.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode =>
        {
            mode.ContentSecurityFrameAncestorsPolicy = null;
            mode.DisableWebSocketCompression = true;
        });
    }

    // Programs get their own answers, not a page for people.
    private static Task KeepProgramsToThemselves(HttpContext context, RequestDelegate rest)
    {
        if (context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/sandbox"))
        {
            context.Features.Get<IStatusCodePagesFeature>()!.Enabled = false;
        }

        return rest(context);
    }

    // Security 7.3; files never go through a line.
    private static void LimitLines(HubOptions hub)
    {
        hub.MaximumReceiveMessageSize = 32 * 1024;
        hub.MaximumParallelInvocationsPerClient = 1;
        hub.KeepAliveInterval = TimeSpan.FromSeconds(15);
        hub.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
    }

    // Security 7.3.
    private static void LimitCircuits(CircuitOptions circuits)
    {
        circuits.DetailedErrors = false;
        circuits.DisconnectedCircuitMaxRetained = 50;
        circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(60);
        circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(30);
        circuits.MaxBufferedUnacknowledgedRenderBatches = 10;
    }
}
