namespace Sigex.Web.Composition;

/// <summary>How much one address may ask for: section <c>Sigex:Limits</c> (security 7.3, 7.4).</summary>
public sealed class LimitOptions
{
    /// <summary>Signature files that one address may have checked on the page in a minute.</summary>
    public int ChecksPerMinute { get; set; } = 30;

    /// <summary>Of these, so many at a time.</summary>
    public int ChecksAtOnce { get; set; } = 2;

    /// <summary>Open pages of one address.</summary>
    public int CircuitsPerAddress { get; set; } = 20;

    /// <summary>Open pages in all.</summary>
    public int Circuits { get; set; } = 2_000;

    internal bool AreSound => ChecksPerMinute > 0 && ChecksAtOnce > 0 && CircuitsPerAddress > 0 && Circuits > 0;
}
