using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Documents.Settings;

/// <summary>Who may sign (contract 4.2): all given fields hold together. At least one is given.</summary>
public sealed record SignerRequirement
{
    public const int MaxAuthorities = 20;

    public static readonly IReadOnlyList<string> KnownAuthorities = ["nca", "btsd", "npk"];

    public Iin? Iin { get; init; }

    public Bin? Bin { get; init; }

    /// <summary>OIDs; one of them stands among the extended key usages. None means any.</summary>
    public IReadOnlyList<string> Authorities { get; init; } = [];

    /// <summary><c>nca</c>, <c>btsd</c> or <c>npk</c>.</summary>
    public string? CertificationAuthority { get; init; }

    internal bool IsSound =>
        (Iin is not null || Bin is not null || Authorities.Count > 0 || CertificationAuthority is not null)
        && Authorities.Count <= MaxAuthorities
        && (CertificationAuthority is null || KnownAuthorities.Contains(CertificationAuthority));

    internal bool IsMetBy(Candidate signer) =>
        (Iin is null || Iin == signer.Iin)
        && (Bin is null || Bin == signer.Bin)
        && (Authorities.Count == 0 || Authorities.Any(signer.KeyUsages.Contains))
        && (CertificationAuthority is null || CertificationAuthority == signer.CertificationAuthority);
}
