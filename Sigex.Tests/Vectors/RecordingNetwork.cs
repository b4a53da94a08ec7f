using System.Net;
using System.Net.Sockets;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Signatures.Timestamps;
using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Outgoing;

namespace Sigex.Tests.Vectors;

/// <summary>
/// The product's own way out, with its production addresses, and a resolver that notes every name and knows none. For
/// the authorities of the case no source is configured (security 12.2), so whatever is noted came out of the file.
/// </summary>
internal sealed class RecordingNetwork : INameLookup, INeighbour, IDisposable
{
    private static readonly string[] Roles = ["trusted", "certs", "untrusted", "chain"];

    private readonly SuiteCase _case;
    private readonly OutgoingCalls _calls;
    private readonly List<string> _attempts = [];

    public RecordingNetwork(SuiteCase one)
    {
        _case = one;
        var addresses = new AuthorityAddresses(new AuthorityOptions(), [this]);
        var health = new ServiceHealth(TimeProvider.System, addresses);
        _calls = new OutgoingCalls(new AllowedAddresses(addresses.Allowed), this, Patience.Usual, TimeProvider.System);
        Responder = new HttpStatusResponder(_calls, addresses, health);
        Stamps = new HttpTimestampAuthority(_calls, addresses, health);
    }

    public IStatusResponder Responder { get; }

    public ITimestampAuthority Stamps { get; }

    /// <summary>Names that somebody wanted to reach.</summary>
    public IReadOnlyList<string> Attempts => _attempts;

    public IReadOnlyList<Certificate> Anchors => [];

    public IReadOnlyList<Certificate> Intermediates =>
    [
        .. HostilePki.Keys.Authorities,
        .. Roles.SelectMany(_case.Certificates),
    ];

    public Uri? StatusResponder => null;

    public Uri? TimestampAuthority => null;

    public Uri? RevocationListOf(Certificate issuer) => null;

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        _attempts.Add($"name {host}");
        throw new SocketException((int)SocketError.HostNotFound);
    }

    public void Dispose() => _calls.Dispose();
}
