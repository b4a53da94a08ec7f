using System.Security.Cryptography;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Web.Components.Status;

/// <summary>Asks the database and the authorities whether they are there, at most once a minute for all readers.</summary>
internal sealed class ServiceProbe(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1);
    private IReadOnlyList<ServiceState> _last = [];

    public async Task<IReadOnlyList<ServiceState>> AskAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_last.Count == 0 || _last[0].AskedAt + Freshness < clock.Now())
            {
                _last = await AskAllAsync();
            }

            return _last;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<IReadOnlyList<ServiceState>> AskAllAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        using var patience = new CancellationTokenSource(Patience);
        var services = scope.ServiceProvider;
        var asked = clock.Now();
        var answers = await Task.WhenAll(
            AnswersAsync(() => DatabaseAnswersAsync(services, patience.Token)),
            AnswersAsync(() => ResponderAnswersAsync(services, patience.Token)),
            AnswersAsync(() => StamperAnswersAsync(services, patience.Token)));
        return
        [
            new ServiceState("Database", answers[0], asked),
            new ServiceState("Certificate status", answers[1], asked),
            new ServiceState("Time-stamps", answers[2], asked),
        ];
    }

#pragma warning disable CA1031 // Whatever it is that went wrong, the answer is that it does not work.
    private static async Task<bool> AnswersAsync(Func<Task<bool>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception)
        {
            return false;
        }
    }
#pragma warning restore CA1031

    // A document that nobody has: a database that says so is there.
    private static async Task<bool> DatabaseAnswersAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var reader = services.GetRequiredService<IDocumentReader>();
        var answer = await reader.ReadAsync(DocumentId.New(), new Caller.Anonymous(), 0, cancellation);
        return !answer.IsRefused(out var refusal, out _) || refusal == DocumentRefusals.NotFound;
    }

    private static async Task<bool> ResponderAnswersAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var trust = services.GetRequiredService<ITrustStore>().Current;
        if (trust.Anchors.Concat(trust.Intermediates).LastOrDefault() is not { } authority)
        {
            return false;
        }

        var question = OcspRequest.For(authority, authority, RandomNumberGenerator.GetBytes(16));
        return await services.GetRequiredService<IStatusResponder>()
            .AskAsync(authority, question.Encoded, cancellation) is Reply.Received;
    }

    private static async Task<bool> StamperAnswersAsync(IServiceProvider services, CancellationToken cancellation) =>
        await services.GetRequiredService<ITimestampAuthority>()
            .StampAsync(StampQuestion.New(), cancellation) is Reply.Received;
}

/// <summary>One service, as it was at a moment.</summary>
internal sealed record ServiceState(string Name, bool IsReachable, DateTimeOffset AskedAt);
