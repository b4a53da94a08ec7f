using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Parties;

namespace Sigex.Web.Components.Status;

/// <summary>Asks the registry for a document that nobody has: a database that says so is there.</summary>
internal sealed class DatabaseProbe(IServiceScopeFactory scopes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

#pragma warning disable CA1031 // Whatever it is that went wrong, the answer is that it does not work.
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var reader = scope.ServiceProvider.GetRequiredService<IDocumentReader>();
            var answer = await reader.ReadAsync(DocumentId.New(), new Caller.Anonymous(), 0, patience.Token);
            return !answer.IsRefused(out var refusal, out _) || refusal == DocumentRefusals.NotFound;
        }
        catch (Exception)
        {
            return false;
        }
    }
#pragma warning restore CA1031
}
