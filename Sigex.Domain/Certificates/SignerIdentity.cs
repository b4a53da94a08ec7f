using Sigex.Domain.Parties;

namespace Sigex.Domain.Certificates;

/// <summary>Who a certificate says its owner is (contract 2.2). Texts are made safe for display (rule IDN-04).</summary>
public sealed record SignerIdentity
{
    public required Iin Iin { get; init; }

    /// <summary>Null for an individual.</summary>
    public Bin? Bin { get; init; }

    /// <summary>CN, a space and the patronymic; null in certificates that carry only the number.</summary>
    public string? Name { get; init; }

    public string? Surname { get; init; }

    public string? GivenName { get; init; }

    /// <summary>Stands in GIVENNAME of this profile.</summary>
    public string? Patronymic { get; init; }

    public string? Organisation { get; init; }

    public string? Email { get; init; }

    /// <summary>The role OIDs among the extended key usages.</summary>
    public IReadOnlyList<string> Authorities { get; init; } = [];

    public bool IsFirstHead { get; init; }

    /// <summary>Null where the subject does not name exactly one person (rules IDN-01, IDN-02).</summary>
    public static SignerIdentity? Of(Certificate certificate) => throw new NotImplementedException();
}
