using Sigex.Domain.Kernel;

namespace Sigex.Domain.Documents;

/// <summary>What has to follow a change of a document, on one page.</summary>
public static class DocumentErrands
{
    /// <summary>Some signature of the document was registered without its whole proof.</summary>
    public const string CompleteEvidence = "documents.complete-evidence";

    /// <summary>Registrations that nobody finished are over; the subject is empty.</summary>
    public const string DropUnfinished = "documents.drop-unfinished";

    public static Errand Complete(DocumentId document) => new(CompleteEvidence, document.Text);

    public static Errand Drop() => new(DropUnfinished, "");
}
