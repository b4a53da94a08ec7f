using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Sigex.Domain.Accounts;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures;
using Sigex.Web.Composition.InformationSystems;

namespace Sigex.Web.Composition.Callers;

internal static class CallerServices
{
    /// <summary>Who is asking: log-in by certificate, sessions, and the same caller for pages and programs.</summary>
    public static IServiceCollection AddSigexCallers(this IServiceCollection services, SigexOptions options)
    {
        services.AddSingleton(options.Privacy);
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, SystemsPort>();
        services.AddSingleton<SessionCookie>();
        services.AddScoped<LoginIntake>();
        services.AddScoped<IssueNonce>();
        services.AddScoped<SignIn>();
        services.AddScoped<SignOut>();
        services.AddCascadingValue<Caller>(CallerOfPage);
        return services;
    }

    public static void UseSigexCallers(this WebApplication app)
    {
        app.UseMiddleware<SystemOfRequest>();
        app.UseMiddleware<CallerOfRequest>();
    }

    // The host gives the state before it renders, in a request and in a circuit, so nobody waits here.
    private static Caller CallerOfPage(IServiceProvider services) =>
        services.GetRequiredService<AuthenticationStateProvider>().GetAuthenticationStateAsync() is { IsCompletedSuccessfully: true } state
            ? SessionPrincipal.CallerIn(state.Result.User)
            : new Caller.Anonymous();
}
