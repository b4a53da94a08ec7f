using Sigex.Domain.Signatures.Evidence;
using Sigex.Infrastructure.Authorities.Lists;

namespace Sigex.Infrastructure.Authorities;

/// <summary>How the authorities are reached: section <c>Sigex:Pki</c>.</summary>
public sealed class AuthorityOptions
{
    /// <summary>What to do when OCSP or TSP does not answer.</summary>
    public EvidenceRule Evidence { get; set; } = EvidenceRule.Required;

    /// <summary>The OCSP responder of NCA RK.</summary>
    public Uri StatusResponder { get; set; } = new("http://ocsp.pki.gov.kz/");

    /// <summary>The time-stamp authority of NCA RK.</summary>
    public Uri TimestampAuthority { get; set; } = new("http://tsp.pki.gov.kz/");

    /// <summary>Loads the pinned test anchors too. Never in Production.</summary>
    public bool TestAnchors { get; set; }

    /// <summary>
    /// Where the revocation lists of an authority lie, by its name in our table or by the SHA-256 of its certificate. What
    /// stands here takes the place of the addresses of NCA RK for that authority; an empty entry means that none is fetched.
    /// </summary>
    /// <remarks>One entry for each list or delta; after a blank may follow up to two more addresses of the same list.</remarks>
    public IDictionary<string, IList<string>> RevocationLists { get; } = new Dictionary<string, IList<string>>();

    /// <summary>Does <see cref="RevocationLists"/> name known authorities and addresses that can be called?</summary>
    public bool HasSoundLists => RevocationLists.All(one => ConfiguredLists.IsSound(one.Key, one.Value));

    /// <summary>Servers among those above that may lie at an address that is not public (rule NET-05).</summary>
    public IList<Uri> Internal { get; } = [];
}
