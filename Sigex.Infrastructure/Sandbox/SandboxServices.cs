using Microsoft.Extensions.DependencyInjection;

namespace Sigex.Infrastructure.Sandbox;

public static class SandboxServices
{
    /// <summary>The toy authority with its people. The host calls this in Development only.</summary>
    public static IServiceCollection AddSigexSandbox(this IServiceCollection services, string dataFolder) => services;
}
