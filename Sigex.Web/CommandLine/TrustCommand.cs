using System.Globalization;
using Sigex.Infrastructure.Trust;

namespace Sigex.Web.CommandLine;

/// <summary><c>trust import PATH…</c>, <c>trust list</c>, <c>trust fetch</c>.</summary>
internal static class TrustCommand
{
    public const int Done = 0;

    /// <summary>Something was refused or did not arrive.</summary>
    public const int Incomplete = 2;

    /// <summary>EX_USAGE of sysexits.h.</summary>
    public const int WrongUsage = 64;

    public const string Usage = """
        trust import PATH... [--pin SHA256]...
                          takes the certificates of files and folders (DER or PEM) whose SHA-256 is known to Sigex or
                          given with --pin; everything else is refused
        trust list        shows what is trusted
        trust fetch       downloads the known certificates from their publisher and compares their SHA-256
        """;

    /// <param name="args">What follows <c>trust</c>.</param>
    /// <param name="desk">The trust folder of the installation.</param>
    /// <param name="output">Tables.</param>
    /// <param name="error">What went wrong.</param>
    /// <param name="cancellation">Stops a download.</param>
    public static async Task<int> RunAsync(
        string[] args, TrustDesk desk, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        switch (args)
        {
            case ["--help" or "-h"]:
                await output.WriteLineAsync(Usage);
                return Done;
            case ["list"]:
                await output.WriteAsync(ListTable(desk.List()));
                return Done;
            case ["fetch"]:
                return await ReportAsync(await desk.FetchAsync(cancellation), output);
            case ["import", .. var rest] when ReadImport(rest) is var (paths, pins):
                if (paths.FirstOrDefault(path => !Path.Exists(path)) is { } absent)
                {
                    await error.WriteLineAsync($"There is no file or folder {absent}.");
                    return WrongUsage;
                }

                return await ReportAsync([.. paths.SelectMany(path => desk.Import(path, pins))], output);
            default:
                await error.WriteLineAsync(Usage);
                return WrongUsage;
        }
    }

    /// <summary>Null where an option is unknown, a pin is none, or there is no path.</summary>
    private static (List<string> Paths, HashSet<string> Pins)? ReadImport(string[] args)
    {
        List<string> paths = [];
        HashSet<string> pins = [];
        for (var place = 0; place < args.Length; place++)
        {
            if (args[place] == "--pin")
            {
                if (++place == args.Length || PinIn(args[place]) is not { } pin)
                {
                    return null;
                }

                pins.Add(pin);
            }
            else if (args[place].StartsWith("--", StringComparison.Ordinal))
            {
                return null;
            }
            else
            {
                paths.Add(args[place]);
            }
        }

        return paths.Count > 0 ? (paths, pins) : null;
    }

    // Publishers print fingerprints in capitals and with colons.
    private static string? PinIn(string text)
    {
        var pin = text.Replace(":", "", StringComparison.Ordinal).ToLowerInvariant();
        return pin.Length == 64 && pin.All(char.IsAsciiHexDigitLower) ? pin : null;
    }

    private static async Task<int> ReportAsync(IReadOnlyList<ImportLine> lines, TextWriter output)
    {
        var table = new TextTable("source", "name", "sha-256", "result");
        foreach (var line in lines)
        {
            table.Add(line.Source, line.Known?.Name ?? "-", Short(line.Sha256), WordsFor(line));
        }

        await output.WriteAsync(table.ToString());
        return lines.Count > 0 && lines.All(line => line.Outcome is ImportOutcome.Imported or ImportOutcome.AlreadyThere)
            ? Done
            : Incomplete;
    }

    private static string ListTable(IReadOnlyList<TrustedCertificate> trusted)
    {
        var table = new TextTable("name", "subject", "sha-256", "valid until", "kind", "environment", "remark");
        foreach (var one in trusted.OrderBy(one => one.IsForTests).ThenByDescending(one => one.IsAnchor))
        {
            table.Add(
                one.Known?.Name ?? "-",
                one.Certificate.Subject.Text,
                Short(one.Certificate.Sha256),
                one.Certificate.NotAfter.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                one.IsAnchor ? "root" : "authority",
                one.IsForTests ? "test" : "production",
                one.Known switch
                {
                    null => "pinned by the operator",
                    { IsConfirmed: false } => "not confirmed",
                    _ => "",
                });
        }

        return table.ToString();
    }

    private static string WordsFor(ImportLine line) => line.Outcome switch
    {
        ImportOutcome.Imported when line.Known is { IsConfirmed: false } => "imported, not confirmed",
        ImportOutcome.Imported => "imported",
        ImportOutcome.AlreadyThere => "already there",
        ImportOutcome.NotPinned => "refused: matches no pin",
        ImportOutcome.NotACertificate => "refused: no certificate",
        ImportOutcome.NotReached => $"not reached ({line.Reason})",
        _ => "no address known",
    };

    private static string Short(string? sha256) => sha256 is null ? "-" : $"{sha256[..16]}…";
}
