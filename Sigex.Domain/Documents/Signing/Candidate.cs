using Sigex.Domain.Parties;
using Sigex.Domain.Signatures;

namespace Sigex.Domain.Documents.Signing;

/// <summary>Somebody who wants to sign, as far as the rules of a document ask about it (contract 4.2).</summary>
public sealed record Candidate
{
    public required Iin Iin { get; init; }

    public Bin? Bin { get; init; }

    /// <summary>The extended key usages of the certificate.</summary>
    public IReadOnlyList<string> KeyUsages { get; init; } = [];

    /// <summary><c>nca</c>, <c>btsd</c> or <c>npk</c>.</summary>
    public required string CertificationAuthority { get; init; }

    public static Candidate In(SignatureClaim claim) => new()
    {
        Iin = claim.Signer.Iin,
        Bin = claim.Signer.Bin,
        KeyUsages = claim.Signature.Signer.ExtendedKeyUsages,
        CertificationAuthority = claim.Authority,
    };

    /// <summary>The same person as if logged in with this certificate (contract 4.7.3).</summary>
    public Caller AsCaller() => Bin is null ? new Caller.Person(Iin) : new Caller.Employee(Iin, Bin, KeyUsages);
}
