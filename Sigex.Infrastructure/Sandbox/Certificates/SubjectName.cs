using System.Formats.Asn1;
using Sigex.Infrastructure.Sandbox.Encoding;

namespace Sigex.Infrastructure.Sandbox.Certificates;

/// <summary>Names in the order and the string types of NCA RK: one attribute in each RDN.</summary>
internal static class SubjectName
{
    public static byte[] OfService(string commonName) => Name(
        (Oids.CommonName, commonName), (Oids.Country, "KZ"));

    /// <summary>GIVENNAME is the patronymic; OU with BIN marks a legal entity.</summary>
    public static byte[] OfPerson(
        string surname, string givenName, string patronymic, string iin, string? organization, string? bin)
    {
        List<(string, string)> parts =
        [
            (Oids.CommonName, $"{surname} {givenName}"),
            (Oids.Surname, surname),
            (Oids.SerialNumber, $"IIN{iin}"),
            (Oids.Country, "KZ"),
        ];
        if (organization is not null)
        {
            parts.Add((Oids.Organization, organization));
            parts.Add((Oids.OrganizationalUnit, $"BIN{bin}"));
        }

        parts.Add((Oids.GivenName, patronymic));
        return Name([.. parts]);
    }

    private static byte[] Name(params (string Oid, string Value)[] parts) => DerParts.Der(writer => writer.Sequence(() =>
    {
        foreach (var (oid, value) in parts)
        {
            writer.Set(() => writer.Sequence(() =>
            {
                writer.WriteObjectIdentifier(oid);
                writer.WriteCharacterString(
                    oid is Oids.SerialNumber or Oids.Country ? UniversalTagNumber.PrintableString : UniversalTagNumber.UTF8String,
                    value);
            }));
        }
    }));
}
