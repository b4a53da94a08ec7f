namespace Sigex.Domain.Certificates.Revocation;

/// <summary>Finds the lines of one serial number in a list that may hold two million.</summary>
/// <remarks>Chains of row numbers by the hash of the serial number: eight to twelve bytes a line, made at the first question.</remarks>
internal sealed class EntryIndex
{
    private const int Nobody = -1;

    private readonly IReadOnlyList<RevokedEntry> _entries;
    private readonly int[] _first;
    private readonly int[] _next;

    public EntryIndex(IReadOnlyList<RevokedEntry> entries)
    {
        _entries = entries;
        _first = new int[Math.Max(1, entries.Count)];
        _next = new int[entries.Count];
        Array.Fill(_first, Nobody);
        for (var row = entries.Count - 1; row >= 0; row--)
        {
            ref var head = ref _first[ChainOf(entries[row].SerialNumber.Span)];
            _next[row] = head;
            head = row;
        }
    }

    /// <summary>In the order of the list.</summary>
    public List<RevokedEntry> Of(ReadOnlyMemory<byte> serialNumber)
    {
        var found = new List<RevokedEntry>();
        for (var row = _first[ChainOf(serialNumber.Span)]; row != Nobody; row = _next[row])
        {
            if (_entries[row].SerialNumber.Span.SequenceEqual(serialNumber.Span))
            {
                found.Add(_entries[row]);
            }
        }

        return found;
    }

    // HashCode is seeded for each process, so nobody can choose serial numbers that share a chain.
    private int ChainOf(ReadOnlySpan<byte> serialNumber)
    {
        var hash = default(HashCode);
        hash.AddBytes(serialNumber);
        return (int)((uint)hash.ToHashCode() % (uint)_first.Length);
    }
}
