using System.Text.RegularExpressions;

namespace Sigex.Domain.Documents;

/// <summary>File names that carry the id of a document: <c>NAME-SigexIdID.EXT</c> (contract 3.11, 11.9).</summary>
public static partial class NamesWithId
{
    private const string Mark = "-SigexId";

    /// <summary>The name with this id in it. An older mark gives way; the extension stays at the end.</summary>
    /// <param name="id">The document.</param>
    /// <param name="name">A usable file name; empty for a document without a title.</param>
    public static string Build(DocumentId id, string name)
    {
        if (name.Length == 0)
        {
            name = FileNames.OfUntitled;
        }

        // Contract 3.11: a dot that begins or ends the name begins no extension.
        var dot = name.LastIndexOf('.');
        var hasExtension = dot > 0 && dot < name.Length - 1;
        var stem = Unmarked(hasExtension ? name[..dot] : name);
        var extension = hasExtension ? Unmarked(name[(dot + 1)..]) : "";
        return extension.Length > 0 ? $"{stem}{Mark}{id.Text}.{extension}" : $"{stem}{Mark}{id.Text}";
    }

    /// <summary>The id after the last mark; null where there is none.</summary>
    public static DocumentId? Find(string name) => DocumentId.TryParse(LastMark().Match(name).Groups[1].Value);

    private static string Unmarked(string text) => LastMark().Replace(text, "");

    [GeneratedRegex("-SigexId([A-Za-z0-9]{16})(?![A-Za-z0-9])", RegexOptions.RightToLeft, matchTimeoutMilliseconds: 100)]
    private static partial Regex LastMark();
}
