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
    public static SignerIdentity? Of(Certificate certificate)
    {
        var subject = certificate.Subject;
        if (ReadIin(subject) is not { } iin || !TryReadBin(subject, out var bin))
        {
            return null;
        }

        var common = Shown(subject, Oid.CommonName);
        var surname = Shown(subject, Oid.Surname);
        var patronymic = Shown(subject, Oid.GivenName);
        return new SignerIdentity
        {
            Iin = iin,
            Bin = bin,
            Name = common is null ? null : $"{common} {patronymic}".TrimEnd(),
            Surname = surname,
            GivenName = GivenNameIn(common, surname),
            Patronymic = patronymic,
            Organisation = Shown(subject, Oid.Organisation),
            Email = CertificateEmail.Of(certificate),
            Authorities = [.. certificate.ExtendedKeyUsages.Where(RoleOids.IsAuthority)],
            IsFirstHead = certificate.ExtendedKeyUsages.Any(oid => oid is Oid.FirstHead or Oid.BtsdFirstHead),
        };
    }

    private static Iin? ReadIin(DistinguishedName subject) =>
        subject.All(Oid.SerialNumber).ToList() is [{ IsPlainText: true } only] ? Iin.TryParsePrefixed(only.Value) : null;

    // An OU that begins like a BIN and is none makes the whole identity doubtful, and doubtful is not an individual.
    private static bool TryReadBin(DistinguishedName subject, out Bin? bin)
    {
        bin = null;
        var units = subject.All(Oid.OrganisationalUnit)
            .Where(unit => !unit.IsBinary && unit.Value.StartsWith(Bin.Prefix, StringComparison.Ordinal))
            .ToList();
        if (units is [{ IsPlainText: true } only])
        {
            bin = Bin.TryParsePrefixed(only.Value);
        }

        return units.Count == 0 || bin is not null;
    }

    private static string? Shown(DistinguishedName subject, string oid) =>
        subject.Only(oid) is { Length: > 0 } text ? DisplayText.Safe(text) : null;

    // The profile has no attribute for it; CN is the surname, a space and the given name.
    private static string? GivenNameIn(string? common, string? surname) =>
        common is not null && surname is not null && common.StartsWith(surname + " ", StringComparison.Ordinal)
            ? common[(surname.Length + 1)..]
            : null;
}
