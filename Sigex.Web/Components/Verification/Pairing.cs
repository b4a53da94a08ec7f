using Sigex.Web.Components.Shared;

namespace Sigex.Web.Components.Verification;

/// <summary>Finds the document of a signature among the files at hand, by their names.</summary>
internal static class Pairing
{
    /// <summary><c>act.pdf</c> for <c>act.pdf.cms</c>, else the only one that is called <c>act</c> for <c>act.cms</c>.</summary>
    public static ChosenFile? DocumentOf(ChosenFile signature, IReadOnlyCollection<ChosenFile> documents) =>
        documents.LastOrDefault(document => Same(document.Name, signature.NameOfDocument))
        ?? Only(documents.Where(document => Same(Path.GetFileNameWithoutExtension(document.Name), signature.NameOfDocument)));

    private static ChosenFile? Only(IEnumerable<ChosenFile> found) =>
        found.Take(2).ToList() is [var single] ? single : null;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
