namespace Sigex.Tests.Vectors;

/// <summary>Finds the suites: <c>SIGEX_SUITES</c>, else <c>shared/data/suites</c> in or beside a folder above the tests. Read in place, never copied.</summary>
internal static class SuiteLocator
{
    public const string Absent = "Suites folder not found (set SIGEX_SUITES)";

    public static string? Folder { get; } = Find();

    /// <summary>Folders with a <c>cases.json</c>; one empty name where there are no suites, so that the skip is seen.</summary>
    public static IReadOnlyList<string> Names { get; } = Folder is null
        ? [""]
        : [.. Directory.EnumerateDirectories(Folder)
            .Where(folder => File.Exists(Path.Combine(folder, "cases.json")))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)];

    /// <summary>A path inside the suites.</summary>
    public static string At(params string[] parts) => Path.Combine([Folder ?? throw new DirectoryNotFoundException(Absent), .. parts]);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("SIGEX_SUITES") is { Length: > 0 } chosen)
        {
            return Directory.Exists(chosen) ? chosen : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var suites = Path.Combine(folder.FullName, "shared", "data", "suites");
            if (Directory.Exists(suites))
            {
                return suites;
            }
        }

        return null;
    }
}
