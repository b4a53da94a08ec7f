using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Infrastructure.Authorities;

/// <summary>Counts answers and silences in memory.</summary>
internal sealed class ServiceHealth : IServiceHealth
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly AuthorityAddresses _addresses;
    private readonly Dictionary<(AuthorityService, AuthorityOwner), AuthorityHealth> _lines;

    public ServiceHealth(TimeProvider clock, AuthorityAddresses addresses)
    {
        _clock = clock;
        _addresses = addresses;
        AuthorityOwner[] owners = addresses.HasNeighbour
            ? [AuthorityOwner.Configured, AuthorityOwner.Sandbox]
            : [AuthorityOwner.Configured];
        _lines = owners
            .SelectMany(owner => Enum.GetValues<AuthorityService>(), (owner, service) => (service, owner))
            .ToDictionary(
                key => (key.service, key.owner),
                key => new AuthorityHealth { Service = key.service, Owner = key.owner });
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
                    .Select(line => line with { Address = _addresses.Of(line.Service, line.Owner) })];
            }
        }
    }

    public void Note(AuthorityService service, AuthorityOwner owner, Reply reply)
    {
        var now = _clock.Now();
        lock (_gate)
        {
            var line = _lines[(service, owner)];
            _lines[(service, owner)] = reply is Reply.Missing silence
                ? line with { SilentAt = now, SilenceCode = silence.Reason, Silences = line.Silences + 1 }
                : line with { AnsweredAt = now, Answers = line.Answers + 1 };
        }
    }
}
