namespace Sigex.Tests.Support;

/// <summary>Public files that several projects share; they lie beside the repository and are read in place.</summary>
internal static class SharedData
{
    public static string? Root { get; } = Find();

    /// <summary>
    /// A path inside the collection of certificates and signatures. The test is skipped where there is none.
    /// </summary>
    public static string Nca(string relative)
    {
        var path = Root is null ? null : Path.Combine(Root, "nca", relative);
        Assert.SkipUnless(Path.Exists(path), $"shared/data/nca/{relative} is not beside the repository.");
        return path;
    }

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sigex.sln")))
        {
            folder = folder.Parent;
        }

        var data = folder?.Parent is null ? null : Path.Combine(folder.Parent.FullName, "shared", "data");
        return Directory.Exists(data) ? data : null;
    }
}
