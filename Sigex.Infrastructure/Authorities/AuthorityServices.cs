using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Timestamps;
using Sigex.Infrastructure.Authorities.Lists;
using Sigex.Infrastructure.Outgoing;
using Sigex.Infrastructure.Trust;

namespace Sigex.Infrastructure.Authorities;

public static class AuthorityServices
{
    /// <summary>Trust store, OCSP responder and time-stamp authority, and the one place that opens connections to them.</summary>
    /// <remarks>Works without a web host too, for the commands.</remarks>
    public static IServiceCollection AddSigexAuthorities(
        this IServiceCollection services, AuthorityOptions options, string dataFolder)
    {
        services.TryAddSingleton<INameLookup, SystemNameLookup>();
        services.TryAddSingleton(Patience.Usual);
        services.AddSingleton(provider => new AuthorityAddresses(options, provider.GetServices<INeighbour>()));
        services.AddSingleton(provider => new AllowedAddresses(provider.GetRequiredService<AuthorityAddresses>().Allowed));
        services.AddSingleton<OutgoingCalls>();
        services.AddSingleton<ServiceHealth>();
        services.AddSingleton<IServiceHealth>(provider => provider.GetRequiredService<ServiceHealth>());
        services.AddSingleton<IStatusResponder, HttpStatusResponder>();
        services.AddSingleton<ITimestampAuthority, HttpTimestampAuthority>();

        services.AddSingleton(provider => new KeptLists(
            new ListFolder(Path.Combine(dataFolder, "lists"), Patience.Usual.For(Purpose.RevocationList).MostBytes),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IRevocationLists>(provider => provider.GetRequiredService<KeptLists>());
        services.AddSingleton<ListSources>();
        services.AddSingleton(provider => new ListRefresh(
            provider.GetRequiredService<ITrustStore>(),
            provider.GetRequiredService<ListSources>(),
            provider.GetRequiredService<KeptLists>(),
            provider.GetRequiredService<OutgoingCalls>(),
            provider.GetRequiredService<ServiceHealth>(),
            provider.GetRequiredService<TimeProvider>()));

        services.AddSingleton(new TrustFolder(Path.Combine(dataFolder, "trust")));
        services.AddSingleton<ITrustStore>(provider => new FileTrustStore(
            provider.GetRequiredService<TrustFolder>(), options, provider.GetServices<INeighbour>()));
        services.AddSingleton(provider => new TrustDesk(
            provider.GetRequiredService<TrustFolder>(),
            provider.GetRequiredService<OutgoingCalls>(),
            provider.GetRequiredService<AuthorityAddresses>()));
        return services;
    }
}
