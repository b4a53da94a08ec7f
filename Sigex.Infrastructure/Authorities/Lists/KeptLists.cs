using System.Collections.Concurrent;
using System.Collections.Immutable;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Infrastructure.Authorities.Lists;

/// <summary>The lists of each authority, in memory and on disk. A list stays until a newer one of its kind takes its place.</summary>
/// <remarks>
/// Only what the authority signed comes in, from the network and from the disk alike. Whether a list is still in force is
/// not asked here: it is judged by its own dates whenever it is used (decision 0010).
/// </remarks>
internal sealed class KeptLists(ListFolder folder, TimeProvider clock) : IRevocationLists
{
    private readonly ConcurrentDictionary<string, Lazy<Shelf>> _shelves = new(StringComparer.Ordinal);

    /// <summary>What a list is not taken for.</summary>
    public enum Objection
    {
        NotAList,
        NotOfAuthority,

        /// <summary>Somebody gives out what has been replaced long ago.</summary>
        OlderThanKept,
    }

    public IReadOnlyList<RevocationList> Of(Certificate issuer) => ShelfOf(issuer).Lists;

    /// <summary>The newest list that came from a source, null where none is kept.</summary>
    public RevocationList? From(ListSource source, Certificate issuer)
    {
        var places = ShelfOf(issuer).Places;
        var full = places.GetValueOrDefault(ListFolder.NameOf(source, isDelta: false));
        var delta = places.GetValueOrDefault(ListFolder.NameOf(source, isDelta: true));
        return delta is null || full?.ThisUpdate > delta.ThisUpdate ? full : delta;
    }

    /// <returns>Null where the list was taken, or is the one that is kept already.</returns>
    public Objection? Put(ListSource source, Certificate issuer, ReadOnlyMemory<byte> content)
    {
        if (Reading.Try(() => RevocationList.Read(content)).IsRefused(out _, out var list))
        {
            return Objection.NotAList;
        }

        if (RevocationListJudgement.FaultOf(list, issuer, clock.Now()) is not null)
        {
            return Objection.NotOfAuthority;
        }

        var name = ListFolder.NameOf(source, list.IsDelta);
        var (isTaken, before) = ShelfOf(issuer).Put(name, list);
        if (!isTaken)
        {
            return Objection.OlderThanKept;
        }

        if (before is null || before.ThisUpdate < list.ThisUpdate)
        {
            Write(issuer, name, content);
        }

        return null;
    }

    // The disk serves a restart only; where it is full, the list in memory is as good.
    private void Write(Certificate issuer, string name, ReadOnlyMemory<byte> content)
    {
        try
        {
            folder.Write(issuer.Sha256, name, content.Span);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Fetched again after a restart.
        }
    }

    private Shelf ShelfOf(Certificate issuer) => _shelves.GetOrAdd(
        issuer.Sha256, (_, authority) => new Lazy<Shelf>(() => new Shelf(Restore(authority))), issuer).Value;

    private ImmutableDictionary<string, RevocationList> Restore(Certificate issuer)
    {
        var now = clock.Now();
        var places = ImmutableDictionary.CreateBuilder<string, RevocationList>(StringComparer.Ordinal);
        foreach (var (name, content) in folder.Read(issuer.Sha256))
        {
            if (!Reading.Try(() => RevocationList.Read(content)).IsRefused(out _, out var list)
                && RevocationListJudgement.FaultOf(list, issuer, now) is null)
            {
                places[name] = list;
            }
        }

        return places.ToImmutable();
    }

    private sealed class Shelf(ImmutableDictionary<string, RevocationList> restored)
    {
        private readonly Lock _gate = new();

        private volatile ImmutableDictionary<string, RevocationList> _places = restored;

        public ImmutableDictionary<string, RevocationList> Places => _places;

        public IReadOnlyList<RevocationList> Lists => [.. _places.Values];

        public (bool IsTaken, RevocationList? Before) Put(string name, RevocationList list)
        {
            lock (_gate)
            {
                var before = _places.GetValueOrDefault(name);
                if (list.ThisUpdate < before?.ThisUpdate)
                {
                    return (false, before);
                }

                if (list.ThisUpdate != before?.ThisUpdate)
                {
                    _places = _places.SetItem(name, list);
                }

                return (true, before);
            }
        }
    }
}
