using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Sandbox.Answering;
using Sigex.Infrastructure.Sandbox.Signing;

namespace Sigex.Infrastructure.Sandbox;

public static class SandboxServices
{
    /// <summary>The toy authority with its people. The host calls this in Development only.</summary>
    public static IServiceCollection AddSigexSandbox(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(provider => new SandboxFolder(
            Path.Combine(dataFolder, "sandbox"), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SandboxFaults>();
        services.AddSingleton<TimestampAnswers>();
        services.AddSingleton(provider => new SandboxAuthority(
            provider.GetRequiredService<SandboxFolder>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<SandboxFaults>()));
        services.AddSingleton<ISandbox, SandboxSigner>();
        services.AddSingleton<INeighbour, SandboxNeighbour>();
        services.AddHostedService<SandboxOpening>();
        return services;
    }
}
