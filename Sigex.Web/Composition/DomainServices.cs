namespace Sigex.Web.Composition;

internal static class DomainServices
{
    /// <summary>The actions of the domain and what they stand on.</summary>
    public static IServiceCollection AddSigexDomain(this IServiceCollection services) => services;
}
