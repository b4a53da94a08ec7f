namespace Sigex.Web.Composition;

internal static class PageServices
{
    /// <summary>What people meet: components, languages, live pages.</summary>
    public static IServiceCollection AddSigexPages(this IServiceCollection services) => services;

    public static void UseSigexPages(this WebApplication app)
    {
    }
}
