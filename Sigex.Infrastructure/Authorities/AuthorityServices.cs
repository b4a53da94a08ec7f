using Microsoft.Extensions.DependencyInjection;

namespace Sigex.Infrastructure.Authorities;

public static class AuthorityServices
{
    /// <summary>Trust store, OCSP responder and time-stamp authority, and the one place that opens connections to them.</summary>
    public static IServiceCollection AddSigexAuthorities(
        this IServiceCollection services, AuthorityOptions options, string dataFolder) => services;
}
