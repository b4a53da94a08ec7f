namespace Sigex.Web.CommandLine;

/// <summary>Files that a person names, read up to a limit.</summary>
internal static class BoundedFiles
{
    /// <summary>An attached signature over the largest document, in base64, with room for what stands around it.</summary>
    public const long Signature = 160L * 1024 * 1024;

    public const long Document = 1024L * 1024 * 1024;

    /// <summary>An XML file in a report (security 2.2).</summary>
    public const long Xml = 20L * 1024 * 1024;

    public const long Certificate = 256L * 1024;

    public const long RevocationList = 64L * 1024 * 1024;

    private const int MostFilesOfAFolder = 2000;

    /// <exception cref="UsageException">The file cannot be read or is larger than the limit.</exception>
    public static byte[] Read(string path, long limit)
    {
        try
        {
            var length = new FileInfo(path).Length;
            return length <= limit
                ? File.ReadAllBytes(path)
                : throw new UsageException($"{path} is larger than {limit} bytes.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read.");
        }
    }

    /// <summary>The file itself, or all files of a folder and its folders, in the order of their names.</summary>
    public static IReadOnlyList<string> Under(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Take(MostFilesOfAFolder + 1)
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count <= MostFilesOfAFolder
            ? files
            : throw new UsageException($"{path} holds more than {MostFilesOfAFolder} files.");
    }
}
