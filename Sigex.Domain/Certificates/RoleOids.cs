namespace Sigex.Domain.Certificates;

/// <summary>Which OIDs of extended key usage speak of the owner and not of the use (contract 5.8).</summary>
public static class RoleOids
{
    /// <summary>The authorities that the API names (<c>ncaAuthorityOIDs</c>).</summary>
    public static readonly IReadOnlyList<string> Authorities =
    [
        Oid.FirstHead, Oid.RightToSign, Oid.RightToSignFinancial, Oid.PersonnelDepartment, Oid.Employee, Oid.InformationSystem,
        Oid.BtsdFirstHead, Oid.BtsdRightToSign, Oid.BtsdRightToSignFinancial, Oid.BtsdPersonnelDepartment, Oid.BtsdEmployee,
    ];

    public static bool IsAuthority(string oid) => Authorities.Contains(oid);
}
