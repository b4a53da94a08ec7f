namespace Sigex.Infrastructure.Outgoing;

/// <summary>How long somebody outside may take (rule NET-07).</summary>
internal sealed record Patience
{
    /// <summary>A list may have 64 MB (security 2.2), which no ten seconds are enough for; nobody waits for it (decision 0010).</summary>
    public static readonly Patience Usual = new()
    {
        Lists = new Patience { InAll = TimeSpan.FromMinutes(2), LowestRate = 16 * 1024, MostBytes = 64 * 1024 * 1024 },
    };

    public TimeSpan ToConnect { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>From the question to the first byte of the answer.</summary>
    public TimeSpan ToFirstByte { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan InAll { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>An answer may be this much behind the lowest rate.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Bytes a second.</summary>
    public int LowestRate { get; init; } = 1024;

    /// <summary>Caps of security 2.2.</summary>
    public int MostBytes { get; init; } = 64 * 1024;

    /// <summary>Revocation lists, where they are given more; null where they are treated as everything else.</summary>
    public Patience? Lists { get; init; }

    public Patience For(Purpose purpose) => purpose == Purpose.RevocationList && Lists is { } lists ? lists : this;
}
