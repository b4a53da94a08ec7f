namespace Sigex.Tests.Support;

/// <summary>Names of shared files as rows of a theory.</summary>
internal static class NcaFiles
{
    /// <summary>One row without a name where the collection is absent: the test then skips itself when it opens the file.</summary>
    public static TheoryData<string> Named(string kind)
    {
        var isThere = SharedData.Root is { } root && File.Exists(Path.Combine(root, "nca", "manifest.json"));
        return [.. isThere ? NcaManifest.Load().OfKind(kind).Select(file => file.Name) : [""]];
    }

    public static NcaFile Find(string name) => NcaManifest.Load().Files.Single(file => file.Name == name);
}
