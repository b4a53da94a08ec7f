using Sigex.Domain.Signatures.Evidence;

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

    /// <summary>Servers among the two above that may lie at an address that is not public (rule NET-05).</summary>
    public IList<Uri> Internal { get; } = [];
}
