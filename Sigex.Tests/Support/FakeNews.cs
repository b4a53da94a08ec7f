using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;

namespace Sigex.Tests.Support;

/// <summary>Brings news when the test says so, and knows who still listens.</summary>
internal sealed class FakeNews : IDocumentNews
{
    private readonly List<Listener> _listeners = [];

    public int Listeners => _listeners.Count;

    public IDisposable Subscribe(DocumentId document, Func<Task> changed)
    {
        var listener = new Listener(this, document, changed);
        _listeners.Add(listener);
        return listener;
    }

    public void Announce(DocumentId document) => throw new NotSupportedException("Pages only listen.");

    public async Task TellAsync(DocumentId document)
    {
        foreach (var listener in _listeners.Where(one => one.Document == document).ToList())
        {
            await listener.Changed();
        }
    }

    private sealed record Listener(FakeNews News, DocumentId Document, Func<Task> Changed) : IDisposable
    {
        public void Dispose() => News._listeners.Remove(this);
    }
}
