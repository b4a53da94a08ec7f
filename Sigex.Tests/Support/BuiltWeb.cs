namespace Sigex.Tests.Support;

/// <summary>The program that was built beside these tests, to be started as a process of its own.</summary>
internal static class BuiltWeb
{
    /// <summary>Sigex.Web.dll in its own output folder, of the same configuration.</summary>
    public static string Assembly { get; } = Path.Combine(
        AppContext.BaseDirectory.Replace("Sigex.Tests", "Sigex.Web", StringComparison.Ordinal), "Sigex.Web.dll");
}
