namespace Sigex.Domain.Certificates;

/// <summary>The short names of contract 3.5.4.</summary>
internal static class NameAttributes
{
    private static readonly Dictionary<string, string> Names = new()
    {
        [Oid.CommonName] = "CN",
        [Oid.Surname] = "SURNAME",
        [Oid.SerialNumber] = "SERIALNUMBER",
        [Oid.Country] = "C",
        [Oid.Locality] = "L",
        [Oid.State] = "ST",
        [Oid.Street] = "STREET",
        [Oid.Organisation] = "O",
        [Oid.OrganisationalUnit] = "OU",
        [Oid.Title] = "T",
        [Oid.BusinessCategory] = "BUSINESSCATEGORY",
        [Oid.GivenName] = "GIVENNAME",
        [Oid.EmailAddress] = "E",
        [Oid.UserId] = "UID",
        [Oid.DomainComponent] = "DC",
    };

    public static string NameOf(string oid) => Names.GetValueOrDefault(oid, oid);
}
