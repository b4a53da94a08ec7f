using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Signing;

namespace Sigex.Infrastructure.Jobs;

/// <summary>Collects what is missing of the proofs of one document; where an authority stays silent it comes again.</summary>
internal sealed class CompleteEvidenceJob(CompleteEvidence complete) : IOutboxJob
{
    public async Task RunAsync(string subject, CancellationToken stopping)
    {
        var document = DocumentId.TryParse(subject)
            ?? throw new ArgumentException("Not a document id.", nameof(subject));
        var missing = await complete.RunAsync(document, stopping);
        if (missing > 0)
        {
            throw new UnfinishedErrandException($"{missing} proofs are still missing something.");
        }
    }
}
