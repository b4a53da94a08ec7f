using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;

namespace Sigex.Tests.Support;

/// <summary>Answers what it was told, block by block as the real one, and remembers what it was asked.</summary>
internal sealed class FakeDocumentReader : IDocumentReader
{
    private readonly Dictionary<DocumentId, Result<DocumentView>> _answers = [];

    public List<DocumentId> Asked { get; } = [];

    public bool IsBroken { get; set; }

    public void Answers(DocumentId id, Result<DocumentView> answer) => _answers[id] = answer;

    /// <summary>What is found by any trace.</summary>
    public RegisteredHere? Found { get; set; }

    public List<Trace> Traces { get; } = [];

    public Task<RegisteredHere?> FindAsync(Trace trace, Caller caller, CancellationToken cancellation)
    {
        Traces.Add(trace);
        return Task.FromResult(Found);
    }

    public Task<Result<DocumentView>> ReadAsync(
        DocumentId id, Caller caller, long lastSignId, CancellationToken cancellation)
    {
        Asked.Add(id);
        if (IsBroken)
        {
            throw new InvalidOperationException("The database is away.");
        }

        var answer = _answers.GetValueOrDefault(id, DocumentRefusals.NotFound);
        return Task.FromResult(answer.IsRefused(out _, out var document) ? answer : document with
        {
            SignaturesTotal = document.Signatures.Count,
            Signatures = [.. document.Signatures.Where(one => one.SignId > lastSignId).Take(IDocumentReader.BlockSize)],
        });
    }
}
