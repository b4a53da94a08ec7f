namespace Sigex.Domain.Certificates.Paths;

/// <summary>Which rules a path must keep besides those of RFC 5280, 6.1 (rule X509-09).</summary>
public sealed record PathRuleSet
{
    /// <summary>What the product asks of the path of a signer, an authority's helper or a time-stamp.</summary>
    public static readonly PathRuleSet Registration = new()
    {
        KeyIdentifiersMustFit = true,
        SerialNumbersAreChecked = true,
        AuthorityMustBeKnown = true,
        TargetMayBeAnchor = true,
        TargetKeyMayBeForeign = true,
        LeastRsaBits = 2_048,
    };

    /// <summary>RFC 5280 and nothing else, for the public path suites. No installation can choose it.</summary>
    public static readonly PathRuleSet Rfc5280 = new()
    {
        AllowsSha1 = true,
        LeastRsaBits = 1_024,
        MindsApplicationPolicies = true,
        TakesLeadingPeriods = true,
        MostSubtrees = 4_096,
        MostNameComparisons = 1 << 20,
    };

    private PathRuleSet()
    {
    }

    /// <summary>The authority key identifier, where there, must be the subject key identifier of the issuer.</summary>
    public bool KeyIdentifiersMustFit { get; init; }

    /// <summary>Positive and at most twenty octets.</summary>
    public bool SerialNumbersAreChecked { get; init; }

    /// <summary>The issuer must belong to an authority whose signers we accept.</summary>
    public bool AuthorityMustBeKnown { get; init; }

    /// <summary>An anchor that stands alone is a path; RFC 5280, 6.1 knows none without a certificate below the anchor.</summary>
    public bool TargetMayBeAnchor { get; init; }

    /// <summary>A key of a kind that we cannot use says nothing about the path; whoever needs the key refuses it.</summary>
    public bool TargetKeyMayBeForeign { get; init; }

    public bool AllowsSha1 { get; init; }

    public int LeastRsaBits { get; init; }

    /// <summary>The subtrees of one certificate's name constraints (security 2.2).</summary>
    public int MostSubtrees { get; init; } = 128;

    /// <summary>How often a name is held against a subtree in one validation (security 2.2).</summary>
    public int MostNameComparisons { get; init; } = 100_000;

    /// <summary>
    /// Critical application policies count as minded where the extended key usage, which says the same, stands beside them: the
    /// one that decides is the latter.
    /// </summary>
    public bool MindsApplicationPolicies { get; init; }

    /// <summary>
    /// A host of name constraints that begins with a period stands for everything below it. RFC 5280, 4.2.1.10 knows that form
    /// for URIs only, so it is refused elsewhere and where the profile binds.
    /// </summary>
    public bool TakesLeadingPeriods { get; init; }

    /// <summary>
    /// The certificate of the anchor binds as any other: dates, path length, name constraints. RFC 5280, 6.1.1 (d) takes from an
    /// anchor its name and key alone and leaves the rest to the implementation (6.2); ours is the careful choice.
    /// </summary>
    public bool AnchorIsBound { get; init; } = true;

    /// <summary>Certificates must also be written as the profile demands of authorities (RFC 5280, 4.1 and 4.2).</summary>
    public bool ProfileIsBinding { get; init; }

    /// <summary>A certificate of which no list speaks counts as good where lists are given at all.</summary>
    public bool SilenceOfListsIsGood { get; init; }
}
