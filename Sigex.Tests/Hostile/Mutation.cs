namespace Sigex.Tests.Hostile;

/// <summary>A sound file changed by chance: bits, lengths, pieces of others, ends cut off (security 12.6). The same number gives the same file.</summary>
internal static class Mutation
{
    private static readonly byte[] Odd = [0x00, 0x01, 0x04, 0x05, 0x1F, 0x30, 0x31, 0x3C, 0x3E, 0x7F, 0x80, 0x81, 0x84, 0x88, 0xA0, 0xFE, 0xFF];

    public static byte[] Of(IReadOnlyList<byte[]> seeds, int seed, int number)
    {
        // Every so many of the numbers still come to all seeds.
        var which = unchecked((uint)number * 2_654_435_761u) % (uint)seeds.Count;
        return Of(seeds, (int)which, seed, number);
    }

    /// <summary>The same of one certain file; the others lend their pieces.</summary>
    public static byte[] Of(IReadOnlyList<byte[]> seeds, int which, int seed, int number)
    {
        var chance = new Random(unchecked((seed * 1_000_003) + number));
        var bytes = seeds[which];
        for (var turns = 1 + chance.Next(3); turns > 0 && bytes.Length > 0; turns--)
        {
            bytes = Once(bytes, seeds[chance.Next(seeds.Count)], chance);
        }

        return bytes;
    }

    private static byte[] Once(byte[] bytes, byte[] other, Random chance) => chance.Next(9) switch
    {
        0 or 1 => Set(bytes, chance.Next(bytes.Length), (byte)(1 << chance.Next(8)), isFlip: true),
        2 => Set(bytes, chance.Next(bytes.Length), Odd[chance.Next(Odd.Length)], isFlip: false),
        3 => bytes[..chance.Next(bytes.Length)],
        4 => [.. bytes.AsSpan(..chance.Next(bytes.Length)), .. other.AsSpan(chance.Next(other.Length)..)],
        5 => Shift(bytes, chance),
        6 => Length(bytes, chance),
        _ => Part(bytes, other, chance),
    };

    private static byte[] Set(byte[] bytes, int place, byte value, bool isFlip)
    {
        var changed = (byte[])bytes.Clone();
        changed[place] = isFlip ? (byte)(changed[place] ^ value) : value;
        return changed;
    }

    // A piece is left out, or stands twice.
    private static byte[] Shift(byte[] bytes, Random chance)
    {
        var from = chance.Next(bytes.Length);
        var to = Math.Min(bytes.Length, from + 1 + chance.Next(64));
        return chance.Next(2) == 0
            ? [.. bytes.AsSpan(..from), .. bytes.AsSpan(to..)]
            : [.. bytes.AsSpan(..to), .. bytes.AsSpan(from..)];
    }

    private static byte[] Length(byte[] bytes, Random chance)
    {
        var parts = new EncodedParts(bytes);
        if (parts.Count == 0)
        {
            return Shift(bytes, chance);
        }

        var at = parts.LengthAt(chance.Next(parts.Count));
        return chance.Next(3) switch
        {
            0 => Set(bytes, at, (byte)(bytes[at] + chance.Next(-2, 3)), isFlip: false),
            1 => Set(bytes, at, Odd[chance.Next(Odd.Length)], isFlip: false),
            _ => [.. bytes.AsSpan(..at), 0x84, (byte)chance.Next(256), 0xFF, 0xFF, 0xFF, .. bytes.AsSpan(at + 1)],
        };
    }

    // Whole values or tags are exchanged, doubled, emptied or left out, and what is around them is made to fit.
    private static byte[] Part(byte[] bytes, byte[] other, Random chance)
    {
        if (bytes[0] is not (0x30 or 0x31))
        {
            return Tags(bytes, other, chance);
        }

        var parts = new EncodedParts(bytes);
        var part = chance.Next(parts.Count);
        if (parts.Count == 0)
        {
            return [];
        }

        var theirs = new EncodedParts(other);
        return chance.Next(5) switch
        {
            0 => parts.With(part, []),
            1 => parts.With(part, [.. parts[part], .. parts[part]]),
            2 => parts.With(part, [parts[part][0], 0]),
            3 when theirs.Count > 0 => parts.With(part, theirs[chance.Next(theirs.Count)]),
            _ => parts.With(part, parts[chance.Next(parts.Count)]),
        };
    }

    private static byte[] Tags(byte[] bytes, byte[] other, Random chance)
    {
        var (mine, theirs) = (Tag(bytes, chance), Tag(other, chance));
        return chance.Next(3) switch
        {
            0 => [.. bytes.AsSpan(..mine.Start.Value), .. bytes.AsSpan(mine.End..)],
            1 => [.. bytes.AsSpan(..mine.End.Value), .. bytes.AsSpan(mine)],
            _ => [.. bytes.AsSpan(..mine.Start.Value), .. other.AsSpan(theirs), .. bytes.AsSpan(mine.End..)],
        };
    }

    // From one '<' or line to one of the next.
    private static Range Tag(byte[] bytes, Random chance)
    {
        var from = Next(bytes, chance.Next(bytes.Length));
        var to = from;
        for (var more = 1 + chance.Next(3); more > 0 && to < bytes.Length; more--)
        {
            to = Next(bytes, to + 1);
        }

        return from..to;
    }

    private static int Next(byte[] bytes, int from)
    {
        var next = from >= bytes.Length ? -1 : bytes.AsSpan(from).IndexOfAny((byte)'<', (byte)'\n');
        return next < 0 ? bytes.Length : from + next;
    }
}
