using Sigex.Domain.Documents;

namespace Sigex.Web.Components.Shared;

/// <summary>Where a document is, and how its id is found in what people have at hand (contract 14.3).</summary>
internal static class DocumentAddress
{
    /// <summary>The page of the document, from the root of the language.</summary>
    public static string Of(DocumentId id) => $"show?id={id.Text}";

    /// <summary>What follows the last <c>-SigexId</c>.</summary>
    public static DocumentId? InFileName(string name) => NamesWithId.Find(name);

    /// <summary>An id, a link with one, or a file name with one.</summary>
    public static DocumentId? InText(string text) => SpecialId.Find(text);
}
