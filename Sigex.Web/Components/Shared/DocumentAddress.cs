using System.Text.RegularExpressions;
using Sigex.Domain.Documents;

namespace Sigex.Web.Components.Shared;

/// <summary>Where a document is, and how its id is found in what people have at hand (contract 14.3).</summary>
internal static partial class DocumentAddress
{
    /// <summary>The page of the document, from the root of the language.</summary>
    public static string Of(DocumentId id) => $"show?id={id.Text}";

    /// <summary>What follows the last <c>-SigexId</c>.</summary>
    public static DocumentId? InFileName(string name) => DocumentId.TryParse(Mark().Match(name).Groups[1].Value);

    /// <summary>An id, a link with one, or a file name with one.</summary>
    public static DocumentId? InText(string text) =>
        DocumentId.TryParse(text.Trim())
        ?? DocumentId.TryParse(Link().Match(text).Groups[1].Value)
        ?? InFileName(text);

    [GeneratedRegex("-SigexId([A-Za-z0-9]{16})(?![A-Za-z0-9])", RegexOptions.RightToLeft, matchTimeoutMilliseconds: 100)]
    private static partial Regex Mark();

    [GeneratedRegex("[?&]id=([A-Za-z0-9]{16})(?![A-Za-z0-9])", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Link();
}
