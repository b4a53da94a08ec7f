using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;

namespace Sigex.Infrastructure.News;

/// <summary>News within this process. Open pages of another server learn of a change at their next reading.</summary>
/// <remarks>Nobody who announces waits for those who listen, and a listener who fails harms no other.</remarks>
internal sealed class DocumentNews(ILogger<DocumentNews> log) : IDocumentNews
{
    private readonly ConcurrentDictionary<DocumentId, ConcurrentDictionary<Subscription, Func<Task>>> _listeners = new();

    public IDisposable Subscribe(DocumentId document, Func<Task> changed)
    {
        var subscription = new Subscription(this, document);
        lock (_listeners)
        {
            _listeners.GetOrAdd(document, _ => new()).TryAdd(subscription, changed);
        }

        return subscription;
    }

    public void Announce(DocumentId document)
    {
        if (!_listeners.TryGetValue(document, out var listeners))
        {
            return;
        }

        foreach (var changed in listeners.Values)
        {
            _ = Task.Run(() => TellAsync(changed));
        }
    }

    private async Task TellAsync(Func<Task> changed)
    {
        try
        {
            await changed();
        }
        catch (Exception fault)
        {
            log.ListenerFailed(fault.GetType().Name);
        }
    }

    // The lock keeps a new listener from being put into a list that is just thrown away as empty.
    private void Leave(Subscription subscription)
    {
        lock (_listeners)
        {
            if (_listeners.TryGetValue(subscription.Document, out var listeners)
                && listeners.TryRemove(subscription, out _)
                && listeners.IsEmpty)
            {
                _listeners.TryRemove(subscription.Document, out _);
            }
        }
    }

    private sealed class Subscription(DocumentNews news, DocumentId document) : IDisposable
    {
        public DocumentId Document { get; } = document;

        public void Dispose() => news.Leave(this);
    }
}
