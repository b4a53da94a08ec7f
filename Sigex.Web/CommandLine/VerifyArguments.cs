using System.Globalization;

namespace Sigex.Web.CommandLine;

/// <summary>What was asked of <c>verify</c>.</summary>
internal sealed record VerifyArguments
{
    public const string Usage = """
        Verifies the signatures of a CMS or XML file.

          verify FILE [--content FILE] [--trust DIR]... [--crl DIR]... [--at MOMENT] [--offline] [--json]

          --content FILE  the document, where it is not inside the signature
          --trust DIR     trust the self-signed certificates of this folder and nothing else; other certificates in it
                          only lead there. Without it the trust store of the data folder is used.
          --crl DIR       revocation lists
          --at MOMENT     put the question at this moment, such as 2026-06-01T12:00:00Z; otherwise now
          --offline       ask no authority
          --json          print the result as JSON

        Exit codes: 0 valid, 2 invalid, 3 indeterminate, 64 wrong usage.
        """;

    private static readonly string[] Switches = ["--offline", "--json", "--help"];
    private static readonly string[] Settings = ["--content", "--trust", "--crl", "--at"];

    private static readonly string[] Moments =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public bool WantsHelp { get; private init; }

    public string File { get; private init; } = "";

    public string? Content { get; private init; }

    public IReadOnlyList<string> Trust { get; private init; } = [];

    public IReadOnlyList<string> RevocationLists { get; private init; } = [];

    public DateTimeOffset? At { get; private init; }

    public bool IsOffline { get; private init; }

    public bool AsJson { get; private init; }

    /// <exception cref="UsageException">The words make no question.</exception>
    public static VerifyArguments Read(IReadOnlyList<string> args)
    {
        var given = Arguments.Read(args, Switches, Settings);
        if (given.Has("--help"))
        {
            return new VerifyArguments { WantsHelp = true };
        }

        return new VerifyArguments
        {
            File = given.Words is [var file] ? file : throw new UsageException($"One FILE is needed.\n\n{Usage}"),
            Content = given.Single("--content"),
            Trust = given.All("--trust"),
            RevocationLists = given.All("--crl"),
            At = given.Single("--at") is { } moment ? Moment(moment) : null,
            IsOffline = given.Has("--offline"),
            AsJson = given.Has("--json"),
        };
    }

    // Without an offset it is UTC, as everywhere inside.
    private static DateTimeOffset Moment(string text) => DateTimeOffset.TryParseExact(
        text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        ? moment.ToUniversalTime()
        : throw new UsageException($"{text} is no moment such as 2026-06-01T12:00:00Z.");
}
