using System.Security.Cryptography;
using System.Text;

namespace Sigex.Infrastructure.Authorities.Lists;

/// <summary>Lists on disk, so that a restart needs no network: a folder for each authority, a file for each list.</summary>
/// <remarks>Nothing here is trusted: whoever reads a file checks its signature again. Every change is a rename.</remarks>
internal sealed class ListFolder(string path, int mostBytes)
{
    private const string Ending = ".crl";

    /// <param name="pin">SHA-256 of the authority's certificate.</param>
    public IEnumerable<(string Name, byte[] Content)> Read(string pin)
    {
        var folder = new DirectoryInfo(Path.Combine(path, pin));
        if (!folder.Exists)
        {
            yield break;
        }

        foreach (var file in folder.EnumerateFiles($"*{Ending}").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (file.Length <= mostBytes && TryRead(file.FullName) is { } content)
            {
                yield return (Path.GetFileNameWithoutExtension(file.Name), content);
            }
        }
    }

    public void Write(string pin, string name, ReadOnlySpan<byte> content)
    {
        var folder = Directory.CreateDirectory(Path.Combine(path, pin)).FullName;
        var target = Path.Combine(folder, name + Ending);
        var draft = $"{target}.{Guid.NewGuid():N}";
        try
        {
            using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, target, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>The name of the file of a source: it says nothing and cannot lead out of the folder.</summary>
    public static string NameOf(ListSource source, bool isDelta) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source.Name} {(isDelta ? "delta" : "full")}")));

    // Another process may replace the file at this very moment.
    private static byte[]? TryRead(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
