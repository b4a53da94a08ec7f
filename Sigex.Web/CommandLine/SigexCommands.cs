using Sigex.Infrastructure.Trust;

namespace Sigex.Web.CommandLine;

/// <summary>The commands <c>verify</c> and <c>trust</c>; anything else starts the host.</summary>
internal static class SigexCommands
{
    /// <summary>EX_USAGE of sysexits.h: the command was called wrongly, or a file it names cannot be read.</summary>
    public const int WrongUsage = 64;

    /// <summary>EX_CONFIG of sysexits.h.</summary>
    public const int WrongConfiguration = 78;

    public const string Usage = """
        Sigex, a registry of electronic documents and digital signatures.

          Sigex.Web                      starts the site
          Sigex.Web verify FILE|FOLDER   verifies signature files (see: verify --help)
          Sigex.Web trust import|list|fetch
                                         keeps the certificates that are trusted (see: trust --help)
          Sigex.Web help                 prints this text
        """;

    /// <summary>The exit code of the command, or null where the arguments name none.</summary>
    public static Task<int?> TryRunAsync(string[] args) => TryRunAsync(args, Terminal.OfProcess());

    public static async Task<int?> TryRunAsync(string[] args, Terminal terminal)
    {
        try
        {
            switch (args)
            {
                case ["verify", .. var rest]:
                    return await VerifyCommand.RunAsync(rest, terminal);
                case ["trust", .. var rest]:
                    return await TrustAsync(rest, terminal);
                case ["help" or "--help" or "-h", ..]:
                    await terminal.Out.WriteLineAsync(Usage);
                    return 0;
                default:
                    return null;
            }
        }
        catch (UsageException wrong)
        {
            await terminal.Error.WriteLineAsync(wrong.Message);
            return WrongUsage;
        }
    }

    private static async Task<int> TrustAsync(string[] args, Terminal terminal)
    {
        using var installation = CommandServices.Open(terminal);
        return await TrustCommand.RunAsync(
            [.. args.Take(1), .. args.Skip(1).Select(terminal.FindOrSame)],
            installation.Get<TrustDesk>(),
            terminal.Out,
            terminal.Error);
    }
}
