using System.Globalization;
using Sigex.Infrastructure.Trust;

namespace Sigex.Web.CommandLine;

/// <summary><c>trust import|list|fetch</c>: the certificates that this installation trusts.</summary>
internal static class TrustCommand
{
    public const string Usage = """
        Keeps the certificates that this installation trusts.

          trust import PATH... [--pin SHA256]...   takes certificates from files and folders
          trust list                               shows what is trusted
          trust fetch                              downloads the known ones from their publisher and checks their pins

          --pin SHA256  a certificate that stands in no table of ours, whose pin you have compared with its publisher

        Exit codes: 0 done, 2 a certificate was not taken, 3 a publisher was not reached, 64 wrong usage.
        """;

    private const int PinLength = 64;

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal)
    {
        if (args is ["--help" or "-h", ..])
        {
            await terminal.Out.WriteLineAsync(Usage);
            return 0;
        }

        using var installation = CommandServices.Open(terminal);
        var desk = installation.Get<TrustDesk>();
        switch (args)
        {
            case ["import", .. var rest]:
                return Tell(Import(rest, desk, terminal), terminal);
            case ["fetch"]:
                return Tell(await desk.FetchAsync(CancellationToken.None), terminal);
            case ["list"]:
                List(desk.List(), terminal);
                return 0;
            default:
                throw new UsageException(Usage);
        }
    }

    private static List<ImportLine> Import(IReadOnlyList<string> args, TrustDesk desk, Terminal terminal)
    {
        var given = Arguments.Read(args, switches: [], settings: ["--pin"]);
        var pins = given.All("--pin").Select(Pin).ToList();
        return given.Words.Count > 0
            ? [.. given.Words.Select(terminal.Find).SelectMany(path => desk.Import(path, pins))]
            : throw new UsageException($"At least one PATH is needed.\n\n{Usage}");
    }

    // Tools write pins in capitals and with colons; what counts are the digits.
    private static string Pin(string text)
    {
        var digits = text.Replace(":", "", StringComparison.Ordinal).ToLowerInvariant();
        return digits.Length == PinLength && digits.All(char.IsAsciiHexDigit)
            ? digits
            : throw new UsageException($"{text} is no SHA-256 in hex.");
    }

    private static int Tell(IReadOnlyList<ImportLine> lines, Terminal terminal)
    {
        terminal.Out.Write(TextTable.Of(
            ["OUTCOME", "NAME", "SHA-256", "FROM"],
            lines.Select(line => (string[])
            [
                Word(line.Outcome) + (line.Reason is { } reason ? $" ({reason})" : ""),
                line.Known?.Name ?? "-",
                line.Sha256 ?? "-",
                line.Source,
            ])));
        return lines switch
        {
            _ when lines.Any(line => line.Outcome is ImportOutcome.NotPinned or ImportOutcome.NotACertificate) => 2,
            _ when lines.Any(line => line.Outcome is ImportOutcome.NotReached) => 3,
            _ => 0,
        };
    }

    private static void List(IReadOnlyList<TrustedCertificate> trusted, Terminal terminal) =>
        terminal.Out.Write(TextTable.Of(
            ["NAME", "KIND", "PIN", "VALID UNTIL", "SHA-256", "SUBJECT"],
            trusted.Select(one => (string[])
            [
                one.Known?.Name ?? "-",
                one.IsAnchor ? "anchor" : "intermediate",
                one.Known switch
                {
                    null => "yours",
                    { IsConfirmed: false } => "not confirmed",
                    _ => one.IsForTests ? "ours, for tests" : "ours",
                },
                one.Certificate.NotAfter.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                one.Certificate.Sha256,
                one.Certificate.Subject.Text,
            ])));

    private static string Word(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported => "imported",
        ImportOutcome.AlreadyThere => "already there",
        ImportOutcome.NotPinned => "refused: no pin",
        ImportOutcome.NotACertificate => "refused: no certificate",
        ImportOutcome.NotReached => "not reached",
        _ => "no address",
    };
}
