namespace Sigex.Web.CommandLine;

/// <summary>The commands <c>verify</c> and <c>trust</c>; anything else starts the host.</summary>
internal static class SigexCommands
{
    /// <summary>The exit code of the command, or null where the arguments name none.</summary>
    public static Task<int?> TryRunAsync(string[] args) => Task.FromResult<int?>(null);
}
