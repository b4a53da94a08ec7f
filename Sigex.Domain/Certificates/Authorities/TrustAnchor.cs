namespace Sigex.Domain.Certificates.Authorities;

/// <summary>A certificate of the national PKI that is known by name and pin; the certificate itself is imported by the operator.</summary>
/// <param name="Name">Stable short name, such as <c>root_gost_2022</c>.</param>
/// <param name="Sha256">SHA-256 of the certificate, lower-case hex (rule X509-01).</param>
/// <param name="Environment">In real use, or for tests only.</param>
/// <param name="Kind">Where a path ends, or a step on the way.</param>
/// <param name="Confidence">How many public places have the same bytes.</param>
/// <param name="Authority">Whose signers stand below it; null where we do not accept them.</param>
/// <param name="Addresses">Where the publisher offers it; the pin decides whether what lies there is it.</param>
public sealed record TrustAnchor(
    string Name,
    string Sha256,
    AnchorEnvironment Environment,
    AnchorKind Kind,
    AnchorConfidence Confidence,
    CertificationAuthority? Authority,
    IReadOnlyList<string> Addresses)
{
    /// <summary>False is shown as "not confirmed" until a person has compared the pin with the publisher.</summary>
    public bool IsConfirmed => Confidence != AnchorConfidence.One;
}

public enum AnchorEnvironment
{
    Production,
    Test,
}

public enum AnchorKind
{
    Root,
    Intermediate,
}

/// <summary>In how many public places the certificate was found.</summary>
public enum AnchorConfidence
{
    /// <summary>One: its signature is right, nothing else speaks for it.</summary>
    One,

    /// <summary>Two, and a recent time-stamp of the authority leads to it.</summary>
    Two,

    /// <summary>Four or more, and certificates of users lead to it.</summary>
    Many,
}
