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

    /// <summary>Calls of the API that only read, of one address without a name (contract 1.8).</summary>
    public int ReadsPerMinute { get; set; } = 300;

    /// <summary>All other calls of the API, of one address without a name.</summary>
    public int WritesPerMinute { get; set; } = 60;

    /// <summary>Nonces that one address may ask for.</summary>
    public int NoncesPerMinute { get; set; } = 30;

    /// <summary>Log-ins of one address.</summary>
    public int LogInsPerMinute { get; set; } = 30;

    /// <summary>Of these, so many refused ones.</summary>
    public int FailedLogInsPerMinute { get; set; } = 5;

    /// <summary>Ids that lead nowhere, of one address without a name.</summary>
    public int UnknownIdsPerMinute { get; set; } = 20;

    /// <summary>Calls that change something, of one IIN that has logged in.</summary>
    public int WritesPerPerson { get; set; } = 60;

    /// <summary>The same of the information systems of one BIN.</summary>
    public int WritesPerSystem { get; set; } = 600;

    internal bool AreSound => All.All(limit => limit > 0);

    private int[] All =>
    [
        ChecksPerMinute, ChecksAtOnce, CircuitsPerAddress, Circuits, ReadsPerMinute, WritesPerMinute, NoncesPerMinute, LogInsPerMinute,
        FailedLogInsPerMinute, UnknownIdsPerMinute, WritesPerPerson, WritesPerSystem,
    ];
}
