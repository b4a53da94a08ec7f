using System.Text;
using System.Text.RegularExpressions;

namespace Sigex.Web.CommandLine;

/// <summary>The signature files that some files and folders hold, each with the document that stands beside it.</summary>
internal static partial class FilesInHand
{
    public const string ReportEnding = ".etsi.xml";

    private static readonly string[] Signatures = [".cms", ".p7s", ".p7m", ".sig", ".sgn"];
    private static readonly string[] Containers = [".asice", ".asics", ".sce", ".scs", ".bdoc", ".edoc", ".adoc", ".ddoc"];

    // Only beside the document of that name: by themselves such files are often something else.
    private static readonly string[] Beside = [.. Signatures, ".xml", ".pem", ".p7"];

    /// <summary>In the order of the words, and of the names within a folder; each file once.</summary>
    /// <param name="words">Files are always taken; of a folder what is a signature by its name or its beginning.</param>
    /// <param name="terminal">Where relative paths begin.</param>
    /// <exception cref="UsageException">A folder holds more files than can be judged at once.</exception>
    public static IReadOnlyList<FileInHand> Of(IEnumerable<string> words, Terminal terminal)
    {
        var all = new List<FileInHand>();
        foreach (var word in words)
        {
            var path = terminal.FindOrSame(word);
            all.AddRange(Directory.Exists(path)
                ? BoundedFiles.Under(path).Where(IsSignature).Select(file => File(file, Path.GetRelativePath(path, file)))
                : [File(path, Path.GetFileName(path))]);
        }

        // A document that was named as well is judged with its signature and not by itself.
        var documents = all.Select(file => file.Document).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(file => !documents.Contains(file.Path)).DistinctBy(file => file.Path)];
    }

    private static FileInHand File(string path, string name) => new(path, name, DocumentOf(path));

    private static string? DocumentOf(string path) => Beside
        .Where(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        .Select(ending => path[..^ending.Length])
        .FirstOrDefault(System.IO.File.Exists);

    private static bool IsSignature(string path)
    {
        var isReport = path.EndsWith(ReportEnding, StringComparison.OrdinalIgnoreCase);
        return !isReport && (DocumentOf(path) is not null
            || Signatures.Concat(Containers).Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            || (path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && IsSignedXml(path)));
    }

    private static bool IsSignedXml(string path)
    {
        try
        {
            var bytes = BoundedFiles.Read(path, BoundedFiles.Xml);
            return SignatureElement().IsMatch(Encoding.Latin1.GetString(bytes).Replace("\0", "", StringComparison.Ordinal));
        }
        catch (UsageException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"<([\w.-]+:)?Signature[\s>]", RegexOptions.CultureInvariant)]
    private static partial Regex SignatureElement();
}

/// <summary>One file to judge.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">How it is told: from the folder that was named.</param>
/// <param name="Document">The document beside it, where its name says so: <c>act.pdf</c> of <c>act.pdf.cms</c>.</param>
internal sealed record FileInHand(string Path, string Name, string? Document);
