using System.Reflection;

namespace Sigex.Web.Composition;

/// <summary>What pages say about the house they stand in.</summary>
/// <param name="IsSandbox">Signatures of invented people are possible, and every page says so.</param>
/// <param name="Version">The version of the product.</param>
internal sealed record Installation(bool IsSandbox, string Version)
{
    public static Installation From(SigexOptions options) => new(
        options.Sandbox.Enabled,
        typeof(Installation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0]);
}
