using Microsoft.AspNetCore.DataProtection;

namespace Sigex.Web.Composition;

/// <summary>What the host itself needs before any room is added.</summary>
internal static class HostServices
{
    public static void AddSigexHost(this WebApplicationBuilder builder, SigexOptions options)
    {
        // A service that lacks something is found when the host is built, not when the first caller needs it.
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateScopes = true;
            provider.ValidateOnBuild = true;
        });

        Directory.CreateDirectory(options.DataFolder);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<IStartupFilter, KnownProxies>();
        builder.Services.AddSingleton(TimeProvider.System);

        // Antiforgery tokens and circuits outlive a restart only if their keys do.
        builder.Services.AddDataProtection()
            .SetApplicationName("Sigex")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.DataFolder, "keys")));
    }

    /// <summary>Contract 1.2: plain HTTP is sent on for pages and closed for programs. Only where it is configured.</summary>
    public static void UseSigexTransport(this WebApplication app, SigexOptions options)
    {
        if (!options.RequireHttps)
        {
            return;
        }

        app.Use(async (http, next) =>
        {
            // A program must not get used to sending a signature in the open first and being sent on afterwards.
            if (!http.Request.IsHttps && http.Request.Path.StartsWithSegments("/api"))
            {
                http.Abort();
                return;
            }

            await next(http);
        });
        app.UseHsts();
        app.UseHttpsRedirection();
    }
}
