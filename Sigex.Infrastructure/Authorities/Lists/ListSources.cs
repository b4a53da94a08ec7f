using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Infrastructure.Outgoing;

namespace Sigex.Infrastructure.Authorities.Lists;

/// <summary>Which lists are fetched for an authority, and from where.</summary>
/// <remarks>
/// The configuration says so. Where it is silent, the certificates of our own trust store give hints, which count only where
/// they are on the allow-list (rule NET-03). A certificate in a file that somebody brings never causes a request.
/// </remarks>
internal sealed class ListSources(AuthorityAddresses addresses, AllowedAddresses allowed)
{
    public IReadOnlyList<ListSource> Of(Certificate issuer, TrustStore trust) =>
        addresses.ListsOf(issuer) ?? [.. HintsAbout(issuer, trust)];

    private IEnumerable<ListSource> HintsAbout(Certificate issuer, TrustStore trust) => trust.Anchors
        .Concat(trust.Intermediates)
        .Where(certificate => certificate.Issuer.Matches(issuer.Subject) && issuer.HasSigned(certificate))
        .SelectMany(ListAddresses.NamedIn)
        .Distinct(StringComparer.Ordinal)
        .Where(hint => allowed.Find(Purpose.RevocationList, hint) is not null)
        .Select(hint => new ListSource(AuthorityOwner.Configured, hint, [new Uri(hint)]));
}
