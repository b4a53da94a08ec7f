using System.Collections.Concurrent;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Infrastructure.Outgoing;

namespace Sigex.Infrastructure.Authorities.Lists;

/// <summary>Fetches the lists whose time has come, for every authority that the installation trusts.</summary>
/// <remarks>
/// Run by a job, twice does no harm. A failure is remembered as a pause and as nothing else (rules NET-08, NET-09): the
/// list that was there stays there.
/// </remarks>
public sealed class ListRefresh
{
    private readonly ITrustStore _trust;
    private readonly ListSources _sources;
    private readonly KeptLists _kept;
    private readonly OutgoingCalls _outgoing;
    private readonly ServiceHealth _health;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<(string Pin, string Source), Turn> _turns = new();

    internal ListRefresh(
        ITrustStore trust, ListSources sources, KeptLists kept, OutgoingCalls outgoing, ServiceHealth health, TimeProvider clock)
    {
        _trust = trust;
        _sources = sources;
        _kept = kept;
        _outgoing = outgoing;
        _health = health;
        _clock = clock;
    }

    /// <returns>One line for each list that was due.</returns>
    public async Task<IReadOnlyList<ListLine>> RunDueAsync(CancellationToken stopping)
    {
        List<ListLine> lines = [];
        var trust = _trust.Current;
        foreach (var issuer in trust.Anchors.Concat(trust.Intermediates).DistinctBy(authority => authority.Sha256))
        {
            foreach (var source in _sources.Of(issuer, trust))
            {
                if (TurnOf(issuer, source).Due <= _clock.Now())
                {
                    lines.Add(await RefreshAsync(issuer, source, stopping));
                }
            }
        }

        return lines;
    }

    private Turn TurnOf(Certificate issuer, ListSource source) => _turns.GetOrAdd(
        (issuer.Sha256, source.Name),
        _ => new Turn(
            _kept.From(source, issuer) is { } list ? ListTiming.AfterFetching(list, list.ThisUpdate) : DateTimeOffset.MinValue, 0));

    private async Task<ListLine> RefreshAsync(Certificate issuer, ListSource source, CancellationToken stopping)
    {
        string? fault = null;
        foreach (var address in source.Addresses)
        {
            fault = await FetchAsync(issuer, source, address, stopping);
            if (fault is null)
            {
                break;
            }
        }

        var now = _clock.Now();
        var failures = fault is null ? 0 : TurnOf(issuer, source).Failures + 1;
        _turns[(issuer.Sha256, source.Name)] = fault is null && _kept.From(source, issuer) is { } list
            ? new Turn(ListTiming.AfterFetching(list, now), 0)
            : new Turn(ListTiming.AfterFailure(now, Math.Max(1, failures)), failures);
        return new ListLine(issuer.Sha256, source.Addresses[0], fault);
    }

    // Null where the list is here now, else a code.
    private async Task<string?> FetchAsync(Certificate issuer, ListSource source, Uri address, CancellationToken stopping)
    {
        var reply = await _outgoing.GetAsync(Purpose.RevocationList, address, stopping);
        if (reply is Reply.Received received && _kept.Put(source, issuer, received.Content) is { } objection)
        {
            reply = objection switch
            {
                KeptLists.Objection.NotAList => Silence.NotAList,
                KeptLists.Objection.NotOfAuthority => Silence.NotOfAuthority,
                _ => Silence.OlderThanKept,
            };
        }

        _health.Note(AuthorityService.RevocationList, source.Owner, reply, address);
        return reply is Reply.Missing silence ? silence.Reason : null;
    }

    private sealed record Turn(DateTimeOffset Due, int Failures);
}

/// <summary>What became of one list that was due.</summary>
/// <param name="Authority">SHA-256 of the certificate of the authority.</param>
/// <param name="Address">The first of its addresses.</param>
/// <param name="Fault">The code of the silence, null where the list is at hand now.</param>
public sealed record ListLine(string Authority, Uri Address, string? Fault);
