using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Accounts;

namespace Sigex.Infrastructure.Tokens;

public static class TokenServices
{
    /// <summary>Seals and opens the tokens of sessions. Needs the database and data protection.</summary>
    public static IServiceCollection AddSigexTokens(this IServiceCollection services)
    {
        services.AddSingleton<TokenKeys>();
        services.AddSingleton<ISessionTokens, JwtSessionTokens>();
        return services;
    }
}
