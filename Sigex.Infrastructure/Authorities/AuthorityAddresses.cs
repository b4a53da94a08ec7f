using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Infrastructure.Authorities.Lists;
using Sigex.Infrastructure.Outgoing;

namespace Sigex.Infrastructure.Authorities;

/// <summary>Whom to ask about what. Addresses come from the configuration, never from a certificate (rule NET-03).</summary>
internal sealed class AuthorityAddresses(AuthorityOptions options, IEnumerable<INeighbour> neighbours)
{
    private readonly ConfiguredLists _lists = new(options.RevocationLists);

    public bool HasNeighbour => neighbours.Any();

    /// <summary>The OCSP responder for certificates of this issuer. A neighbour has none while nobody listens.</summary>
    public (AuthorityOwner Owner, Uri? Address) StatusResponderOf(Certificate issuer) =>
        neighbours.FirstOrDefault(one => one.Intermediates.Any(known => known.Sha256 == issuer.Sha256)) is { } neighbour
            ? (AuthorityOwner.Sandbox, neighbour.StatusResponder)
            : (AuthorityOwner.Configured, options.StatusResponder);

    /// <summary>Where the sandbox is on, it stamps everything: nothing that is registered there is meant to last.</summary>
    public (AuthorityOwner Owner, Uri? Address) TimestampAuthority =>
        neighbours.FirstOrDefault() is { } neighbour
            ? (AuthorityOwner.Sandbox, neighbour.TimestampAuthority)
            : (AuthorityOwner.Configured, options.TimestampAuthority);

    /// <summary>The lists of this authority and where they lie; null where nobody has said anything about it.</summary>
    public IReadOnlyList<ListSource>? ListsOf(Certificate issuer)
    {
        if (neighbours.FirstOrDefault(one => IsOf(one, issuer)) is not { } neighbour)
        {
            return _lists.Of(issuer.Sha256);
        }

        return neighbour.RevocationListOf(issuer) is { } address
            ? [new ListSource(AuthorityOwner.Sandbox, address.AbsolutePath, [address])]
            : [];
    }

    /// <summary>The servers of the lists that are configured, each once.</summary>
    public IEnumerable<Uri> ListServers => _lists.Addresses.Select(ServerOf).Distinct();

    public static Uri ServerOf(Uri address) => new(Origin.Of(address).ToString());

    /// <summary>Where a service is reached, for telling how it does.</summary>
    public Uri? Of(AuthorityService service, AuthorityOwner owner) => (service, owner) switch
    {
        (AuthorityService.CertificateStatus, AuthorityOwner.Configured) => options.StatusResponder,
        (AuthorityService.Timestamp, AuthorityOwner.Configured) => options.TimestampAuthority,
        (AuthorityService.RevocationList, AuthorityOwner.Sandbox) => neighbours
            .Select(neighbour => neighbour.StatusResponder is { } status ? ServerOf(status) : null)
            .FirstOrDefault(),
        (AuthorityService.CertificateStatus, _) => neighbours.FirstOrDefault()?.StatusResponder,
        (AuthorityService.Timestamp, _) => neighbours.FirstOrDefault()?.TimestampAuthority,
        _ => null,
    };

    /// <summary>The allow-list as it stands now (rule NET-02).</summary>
    public IEnumerable<AllowedAddress> Allowed()
    {
        yield return Configured(Purpose.CertificateStatus, options.StatusResponder);
        yield return Configured(Purpose.Timestamp, options.TimestampAuthority);
        foreach (var server in _lists.Addresses)
        {
            yield return Configured(Purpose.RevocationList, server);
        }

        foreach (var neighbour in neighbours)
        {
            if (neighbour is { StatusResponder: { } status, TimestampAuthority: { } timestamps })
            {
                yield return new AllowedAddress(Purpose.CertificateStatus, Origin.Of(status), IsInternal: true);
                yield return new AllowedAddress(Purpose.Timestamp, Origin.Of(timestamps), IsInternal: true);
                yield return new AllowedAddress(Purpose.RevocationList, Origin.Of(status), IsInternal: true);
            }
        }

        foreach (var anchor in KnownAnchors.All.Where(IsWanted))
        {
            foreach (var origin in anchor.Addresses.Select(StrictAddress.Read).OfType<Origin>())
            {
                yield return new AllowedAddress(Purpose.AuthorityCertificate, origin);
            }
        }
    }

    /// <summary>Test anchors concern an installation only where it says so.</summary>
    public bool IsWanted(TrustAnchor anchor) =>
        anchor.Environment == AnchorEnvironment.Production || options.TestAnchors;

    private static bool IsOf(INeighbour neighbour, Certificate issuer) =>
        neighbour.Anchors.Concat(neighbour.Intermediates).Any(known => known.Sha256 == issuer.Sha256);

    private AllowedAddress Configured(Purpose purpose, Uri address)
    {
        var origin = Origin.Of(address);
        return new AllowedAddress(purpose, origin, options.Internal.Any(uri => Origin.Of(uri) == origin));
    }
}
