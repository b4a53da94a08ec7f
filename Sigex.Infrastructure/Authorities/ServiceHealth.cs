using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Infrastructure.Authorities;

/// <summary>Counts answers and silences in memory.</summary>
/// <remarks>Lists lie on several servers; each has a line of its own. Every other service is one line.</remarks>
internal sealed class ServiceHealth : IServiceHealth
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly AuthorityAddresses _addresses;
    private readonly Dictionary<(AuthorityService, AuthorityOwner, Uri?), AuthorityHealth> _lines = [];

    public ServiceHealth(TimeProvider clock, AuthorityAddresses addresses)
    {
        _clock = clock;
        _addresses = addresses;
        AuthorityOwner[] owners = addresses.HasNeighbour
            ? [AuthorityOwner.Configured, AuthorityOwner.Sandbox]
            : [AuthorityOwner.Configured];
        foreach (var owner in owners)
        {
            foreach (var service in Enum.GetValues<AuthorityService>())
            {
                foreach (var server in ServersOf(service, owner))
                {
                    _lines[(service, owner, server)] = new AuthorityHealth { Service = service, Owner = owner, Address = server };
                }
            }
        }
    }

    public IReadOnlyList<AuthorityHealth> Current
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines.Values
                    .OrderBy(line => line.Owner)
                    .ThenBy(line => line.Service)
                    .ThenBy(line => line.Address?.Host, StringComparer.Ordinal)
                    .Select(line => line with { Address = line.Address ?? _addresses.Of(line.Service, line.Owner) })];
            }
        }
    }

    /// <param name="service">Which service.</param>
    /// <param name="owner">Whose.</param>
    /// <param name="reply">What came of asking it.</param>
    /// <param name="address">Which address was asked, for lists.</param>
    public void Note(AuthorityService service, AuthorityOwner owner, Reply reply, Uri? address = null)
    {
        var now = _clock.Now();
        var server = address is not null && IsOfManyServers(service, owner) ? AuthorityAddresses.ServerOf(address) : null;
        lock (_gate)
        {
            var line = _lines.GetValueOrDefault((service, owner, server))
                ?? new AuthorityHealth { Service = service, Owner = owner, Address = server };
            _lines[(service, owner, server)] = reply is Reply.Missing silence
                ? line with { SilentAt = now, SilenceCode = silence.Reason, Silences = line.Silences + 1 }
                : line with { AnsweredAt = now, Answers = line.Answers + 1 };
        }
    }

    private IEnumerable<Uri?> ServersOf(AuthorityService service, AuthorityOwner owner) =>
        IsOfManyServers(service, owner) ? _addresses.ListServers : Enumerable.Repeat<Uri?>(null, 1);

    private static bool IsOfManyServers(AuthorityService service, AuthorityOwner owner) =>
        service == AuthorityService.RevocationList && owner == AuthorityOwner.Configured;
}
