using Sigex.Domain.Signatures.Verification;

namespace Sigex.Web.CommandLine;

/// <summary>A file and what came of it: a report, or why there is none.</summary>
internal sealed record JudgedFile(FileInHand File, FileReport? Report, string? Problem)
{
    /// <summary>What a script asks for: 0 valid, 3 indeterminate, 2 invalid, 64 the file could not be read.</summary>
    public int ExitCode => Report?.Verdict switch
    {
        null => SigexCommands.WrongUsage,
        Verdict.Passed => 0,
        Verdict.Failed => 2,
        _ => 3,
    };

    public string Word => Report is { Verdict: var verdict } ? VerifyCommand.Word(verdict) : "unreadable";

    /// <summary>The worst of all: unreadable, then invalid, then indeterminate.</summary>
    public static int ExitCodeOf(IEnumerable<JudgedFile> files) =>
        files.Select(file => file.ExitCode).MaxBy(code => code switch { 0 => 0, 3 => 1, 2 => 2, _ => 3 });

    /// <summary>How many of each, in words.</summary>
    public static string Summary(IReadOnlyCollection<JudgedFile> files) =>
        $"{files.Count} files: {CountOf(files, "valid")} valid, {CountOf(files, "invalid")} invalid, "
        + $"{CountOf(files, "indeterminate")} indeterminate, {CountOf(files, "unreadable")} unreadable";

    private static int CountOf(IEnumerable<JudgedFile> files, string word) => files.Count(file => file.Word == word);
}
