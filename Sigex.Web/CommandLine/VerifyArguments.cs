using System.Globalization;
using Sigex.Web.Composition;

namespace Sigex.Web.CommandLine;

/// <summary>What was asked of <c>verify</c>.</summary>
internal sealed record VerifyArguments
{
    public const string Usage = """
        Verifies signature files: CMS, XML and containers.

          verify FILE|FOLDER... [--content FILE] [--trust DIR]... [--crl DIR]... [--at MOMENT] [--offline]
                 [--json] [--lang ru|kk|en] [--etsi PATH]

          FILE            a signature; act.pdf.cms is judged with act.pdf, where that lies beside it
          FOLDER          every signature in it and in its folders
          --content FILE  the document of one signature, where it is neither inside nor beside it by name
          --trust DIR     trust the self-signed certificates of this folder and nothing else; other certificates in it
                          only lead there. Without it the trust store of the data folder is used.
          --crl DIR       revocation lists
          --at MOMENT     put the question at this moment, such as 2026-06-01T12:00:00Z; otherwise now
          --offline       ask no authority
          --json          print the result as JSON
          --lang CODE     the language of the verdict and of what to do now; otherwise en
          --etsi PATH     write the report as XML of ETSI TS 119 102-2: a file for one signature, a folder for several

        Exit codes, of several files the worst: 0 valid, 3 indeterminate, 2 invalid, 64 wrong usage or a file that
        cannot be read. One bad file never stops the rest.
        """;

    private static readonly string[] Switches = ["--offline", "--json", "--help"];
    private static readonly string[] Settings = ["--content", "--trust", "--crl", "--at", "--lang", "--etsi"];

    private static readonly string[] Moments =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public bool WantsHelp { get; private init; }

    /// <summary>Files and folders as they were typed, at least one.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    public string? Content { get; private init; }

    public IReadOnlyList<string> Trust { get; private init; } = [];

    public IReadOnlyList<string> RevocationLists { get; private init; } = [];

    public DateTimeOffset? At { get; private init; }

    public bool IsOffline { get; private init; }

    public bool AsJson { get; private init; }

    public Language Language { get; private init; } = ReportTexts.LanguageOf(null);

    /// <summary>Where the machine form goes; null for nowhere.</summary>
    public string? Etsi { get; private init; }

    /// <exception cref="UsageException">The words make no question.</exception>
    public static VerifyArguments Read(IReadOnlyList<string> args)
    {
        var given = Arguments.Read(args, Switches, Settings);
        if (given.Has("--help"))
        {
            return new VerifyArguments { WantsHelp = true };
        }

        if (given.Has("--content") && given.Words.Count > 1)
        {
            throw new UsageException("--content is the document of one signature.");
        }

        return new VerifyArguments
        {
            Files = given.Words.Count > 0 ? given.Words : throw new UsageException($"A FILE is needed.\n\n{Usage}"),
            Content = given.Single("--content"),
            Trust = given.All("--trust"),
            RevocationLists = given.All("--crl"),
            At = given.Single("--at") is { } moment ? Moment(moment) : null,
            IsOffline = given.Has("--offline"),
            AsJson = given.Has("--json"),
            Language = ReportTexts.LanguageOf(given.Single("--lang")),
            Etsi = given.Single("--etsi"),
        };
    }

    // Without an offset it is UTC, as everywhere inside.
    private static DateTimeOffset Moment(string text) => DateTimeOffset.TryParseExact(
        text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        ? moment.ToUniversalTime()
        : throw new UsageException($"{text} is no moment such as 2026-06-01T12:00:00Z.");
}
