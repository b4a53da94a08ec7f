namespace Sigex.Web.Api;

internal static class ApiServices
{
    /// <summary>What programs meet: the wire contract under <c>/api</c>.</summary>
    public static IServiceCollection AddSigexApi(this IServiceCollection services) => services;

    public static void MapSigexApi(this WebApplication app)
    {
    }
}
