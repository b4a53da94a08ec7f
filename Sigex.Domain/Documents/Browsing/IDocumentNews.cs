namespace Sigex.Domain.Documents.Browsing;

/// <summary>Tells open pages that a document has changed. Only the id travels; who may see what is asked anew.</summary>
public interface IDocumentNews
{
    /// <summary>Calls back after every change of the document until the subscription is disposed.</summary>
    IDisposable Subscribe(DocumentId document, Func<Task> changed);

    /// <summary>Called after the change was stored.</summary>
    void Announce(DocumentId document);
}
