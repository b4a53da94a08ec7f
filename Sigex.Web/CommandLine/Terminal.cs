namespace Sigex.Web.CommandLine;

/// <summary>Where a command writes, where its relative paths begin, and its clock.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error, IReadOnlyList<string> Folders, TimeProvider Clock)
{
    /// <summary>Settings that win over those of the installation.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public static Terminal OfProcess() =>
        new(Console.Out, Console.Error, StandingIn(), TimeProvider.System);

    /// <summary>The full path of an existing file or folder.</summary>
    /// <exception cref="UsageException">There is nothing of this name.</exception>
    public string Find(string path) =>
        Existing(path) ?? throw new UsageException($"There is no file or folder {path}.");

    /// <summary>The same for a word that may also be an option or its value.</summary>
    public string FindOrSame(string word) => word.StartsWith("--", StringComparison.Ordinal) ? word : Existing(word) ?? word;

    /// <summary>The full path of something that need not exist yet.</summary>
    public string Place(string path) => Path.GetFullPath(path, Folders[0]);

    private string? Existing(string path) =>
        Folders.Select(folder => Path.GetFullPath(path, folder)).FirstOrDefault(Path.Exists);

    // `dotnet run --project` starts a web project in the project's own folder. The folder of the person who typed the
    // command is still in PWD, and a relative path means that one.
    private static IReadOnlyList<string> StandingIn() =>
        Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } folder && Path.IsPathFullyQualified(folder)
            ? [folder, Environment.CurrentDirectory]
            : [Environment.CurrentDirectory];
}
