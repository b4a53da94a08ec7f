namespace Sigex.Tests.Hostile;

/// <summary>The values inside encoded bytes, so that one can be exchanged and all lengths around it still fit.</summary>
internal sealed class EncodedParts
{
    private const int Most = 3_000;
    private const byte OctetString = 0x04;
    private const byte Indefinite = 0x80;

    private readonly byte[] _bytes;
    private readonly List<Part> _parts = [];

    public EncodedParts(byte[] bytes)
    {
        _bytes = bytes;
        Walk();
    }

    public int Count => _parts.Count;

    public ReadOnlySpan<byte> this[int part] => _bytes.AsSpan(_parts[part].Start.._parts[part].End);

    /// <summary>The place of the first length octet of a part.</summary>
    public int LengthAt(int part) => _parts[part].Start + 1;

    /// <summary>The whole with other bytes in the place of a part.</summary>
    public byte[] With(int part, ReadOnlySpan<byte> replacement)
    {
        byte[] piece = [.. replacement];
        var (start, end) = (_parts[part].Start, _parts[part].End);
        for (var at = _parts[part].Parent; at >= 0; at = _parts[at].Parent)
        {
            var around = _parts[at];
            byte[] content = [.. _bytes.AsSpan(around.ContentAt..start), .. piece, .. _bytes.AsSpan(end..around.End)];
            piece = [.. Header(around.Start, content.Length), .. content];
            (start, end) = (around.Start, around.End);
        }

        return [.. _bytes.AsSpan(..start), .. piece, .. _bytes.AsSpan(end..)];
    }

    private void Walk()
    {
        var open = new Stack<int>();
        var at = 0;
        while (at < _bytes.Length && _parts.Count < Most)
        {
            while (open.TryPeek(out var top) && at >= _parts[top].End)
            {
                open.Pop();
            }

            var limit = open.TryPeek(out var parent) ? _parts[parent].End : _bytes.Length;
            if (Read(at, limit) is not var (contentAt, end))
            {
                return;
            }

            _parts.Add(new Part(at, contentAt, end, open.Count > 0 ? parent : -1));
            var goesIn = (_bytes[at] & 0x20) != 0 || (_bytes[at] == OctetString && Read(contentAt, end) is var (_, last) && last == end);
            if (goesIn && end > contentAt)
            {
                open.Push(_parts.Count - 1);
                at = contentAt;
            }
            else
            {
                at = end;
            }
        }
    }

    // An indefinite value reaches as far as what is around it; that is near enough here.
    private (int ContentAt, int End)? Read(int at, int limit)
    {
        if (at + 2 > limit)
        {
            return null;
        }

        var first = _bytes[at + 1];
        if (first == Indefinite)
        {
            return (at + 2, limit);
        }

        var (contentAt, length) = (at + 2, (long)first);
        if (first > Indefinite)
        {
            length = 0;
            for (var octets = first & 0x7F; octets > 0 && octets < 5 && contentAt < limit; octets--)
            {
                length = (length << 8) | _bytes[contentAt++];
            }
        }

        return contentAt + length <= limit ? (contentAt, (int)(contentAt + length)) : null;
    }

    private byte[] Header(int at, int length) =>
        _bytes[at + 1] == Indefinite ? [_bytes[at], Indefinite]
        : length < 0x80 ? [_bytes[at], (byte)length]
        : length < 0x100 ? [_bytes[at], 0x81, (byte)length]
        : length < 0x10000 ? [_bytes[at], 0x82, (byte)(length >> 8), (byte)length]
        : [_bytes[at], 0x83, (byte)(length >> 16), (byte)(length >> 8), (byte)length];

    private readonly record struct Part(int Start, int ContentAt, int End, int Parent);
}
