using System.Collections.Concurrent;
using System.Security.Cryptography;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Web.Components.Verification;

/// <summary>Reports that wait to be fetched, each once and soon, by the page of whoever brought the files.</summary>
/// <remarks>Files come by HTTP and the page lives in a circuit; a ticket leads from one to the other.</remarks>
internal sealed class ReportDesk(TimeProvider clock)
{
    public const long LargestSignature = 4 * 1024 * 1024;
    public const long LargestContent = 64 * 1024 * 1024;

    private const int Places = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, (FileReport Report, DateTimeOffset Until)> _reports = new(StringComparer.Ordinal);

    /// <summary>The ticket, or null where too many reports lie about.</summary>
    public string? Leave(FileReport report)
    {
        var now = clock.Now();
        foreach (var old in _reports.Where(entry => entry.Value.Until < now))
        {
            _reports.TryRemove(old);
        }

        if (_reports.Count >= Places)
        {
            return null;
        }

        var ticket = RandomNumberGenerator.GetHexString(32);
        _reports[ticket] = (report, now + Patience);
        return ticket;
    }

    /// <summary>The report of this ticket, the first time.</summary>
    public FileReport? Fetch(string? ticket) =>
        ticket is not null && _reports.TryRemove(ticket, out var kept) && kept.Until >= clock.Now() ? kept.Report : null;
}
