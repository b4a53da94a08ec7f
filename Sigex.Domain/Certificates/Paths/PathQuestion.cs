using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Paths;

/// <summary>Everything that the validation of a path is given (RFC 5280, 6.1.1).</summary>
public sealed record PathQuestion
{
    /// <summary>The certificate at the lower end.</summary>
    public required Certificate Target { get; init; }

    /// <summary>Where a path may end, and our own authorities on the way.</summary>
    public required TrustStore Trust { get; init; }

    /// <summary>Other certificates that came along; they may help and are never trusted.</summary>
    public IReadOnlyList<Certificate> Bag { get; init; } = [];

    /// <summary>The time at which the path must hold.</summary>
    public required DateTimeOffset Moment { get; init; }

    public PathRuleSet Rules { get; init; } = PathRuleSet.Registration;

    /// <summary>An extended key usage that the target and the authorities above it must allow; null asks for none.</summary>
    public string? Purpose { get; init; }

    /// <summary>Revocation lists by which every certificate below the anchor is checked; null leaves revocation to others.</summary>
    public IReadOnlyList<RevocationList>? RevocationLists { get; init; }

    /// <summary>The user-initial-policy-set; empty is any-policy.</summary>
    public IReadOnlyList<string> InitialPolicies { get; init; } = [];

    /// <summary>initial-explicit-policy.</summary>
    public bool ExplicitPolicy { get; init; }

    /// <summary>initial-policy-mapping-inhibit.</summary>
    public bool InhibitPolicyMapping { get; init; }

    /// <summary>initial-any-policy-inhibit.</summary>
    public bool InhibitAnyPolicy { get; init; }

    /// <summary>Authorities between target and anchor at most; our own limit holds in any case.</summary>
    public int MostIntermediates { get; init; } = Limits.Default.PathDepth - 1;
}
