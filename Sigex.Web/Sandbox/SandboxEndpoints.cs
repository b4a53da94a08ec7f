namespace Sigex.Web.Sandbox;

internal static class SandboxEndpoints
{
    /// <summary>The toy authority's OCSP responder and time-stamp authority, and signing with the keys of its people.</summary>
    public static void MapSigexSandbox(this WebApplication app)
    {
    }
}
