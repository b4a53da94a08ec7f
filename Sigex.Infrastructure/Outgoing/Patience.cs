namespace Sigex.Infrastructure.Outgoing;

/// <summary>How long somebody outside may take (rule NET-07).</summary>
internal sealed record Patience
{
    public static readonly Patience Usual = new();

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
}
