namespace Sigex.Domain.Certificates;

/// <summary>Stable English keys of roles, policies and kinds of key storage (contract 5.8); pages translate them.</summary>
public static class OidNames
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        [Oid.ClientAuthentication] = "use.client-authentication",
        [Oid.EmailProtection] = "use.email-protection",
        [Oid.TimeStamping] = "use.time-stamping",
        [Oid.OcspSigning] = "use.ocsp-signing",
        [Oid.NaturalPerson] = "role.individual",
        [Oid.InformationSystemOfPerson] = "role.information-system-of-individual",
        [Oid.LegalEntity] = "role.legal-entity",
        [Oid.FirstHead] = "role.first-head",
        [Oid.RightToSign] = "role.right-to-sign",
        [Oid.RightToSignFinancial] = "role.right-to-sign-financial",
        [Oid.PersonnelDepartment] = "role.personnel-department",
        [Oid.Employee] = "role.employee",
        [Oid.InformationSystem] = "role.information-system",
        ["1.2.398.3.3.4.2"] = "role.nca-powers",
        ["1.2.398.3.3.4.2.1"] = "role.nca-administrator",
        ["1.2.398.3.3.4.2.2"] = "role.nca-manager",
        ["1.2.398.3.3.4.2.3"] = "role.nca-operator",
        ["1.2.398.3.3.4.3"] = "identified",
        ["1.2.398.3.3.4.3.1"] = "identified.by-operator",
        ["1.2.398.3.3.4.3.2"] = "identified.remotely",
        ["1.2.398.3.3.4.3.2.1"] = "identified.digital-id",
        ["1.2.398.3.3.4.3.2.2"] = "identified.ai-platform",
        [Oid.Treasury] = "role.treasury",
        [Oid.BtsdNaturalPerson] = "role.individual",
        [Oid.BtsdLegalEntity] = "role.legal-entity",
        [Oid.BtsdFirstHead] = "role.first-head",
        [Oid.BtsdRightToSign] = "role.right-to-sign",
        [Oid.BtsdRightToSignFinancial] = "role.right-to-sign-financial",
        [Oid.BtsdPersonnelDepartment] = "role.personnel-department",
        [Oid.BtsdEmployee] = "role.employee",
        [Oid.NcaPolicies] = "policy.base",
        [Oid.PolicyLegalEntitySigning] = "policy.legal-entity-signing",
        [Oid.PolicyLegalEntityLogin] = "policy.legal-entity-login",
        [Oid.PolicyPersonSigning] = "policy.individual-signing",
        [Oid.PolicyPersonLogin] = "policy.individual-login",
        [Oid.PolicyTls] = "policy.tls",
        [Oid.PolicyTimeStamping] = "policy.time-stamping",
        ["1.2.398.3.3.2.6.1"] = "policy.time-stamp-gost-2004",
        ["1.2.398.3.3.2.6.2"] = "policy.time-stamp-rsa",
        ["1.2.398.3.3.2.6.3"] = "policy.time-stamp-gost-2004-legacy",
        ["1.2.398.3.3.2.6.4"] = "policy.time-stamp-gost-2015",
        ["1.2.398.5.19.1.2.2.1.2"] = "policy.treasury-signing",
        ["1.2.398.5.19.1.2.2.1.3"] = "policy.treasury-login",
        ["1.2.398.3.3.5.1"] = "storage.file",
        ["1.2.398.3.3.5.1.1"] = "storage.pkcs12",
        ["1.2.398.3.3.5.1.2"] = "storage.jks",
        ["1.2.398.3.3.5.2"] = "storage.device",
        ["1.2.398.3.3.5.2.1"] = "storage.id-card",
        ["1.2.398.3.3.5.2.2"] = "storage.kaztoken",
        ["1.2.398.3.3.5.2.3"] = "storage.etoken-java",
        ["1.2.398.3.3.5.2.4"] = "storage.etoken-5110",
        ["1.2.398.3.3.5.2.5"] = "storage.jacarta",
        ["1.2.398.3.3.5.2.6"] = "storage.akey",
        ["1.2.398.3.3.5.2.7"] = "storage.sim-card",
        ["1.2.398.3.3.5.3"] = "storage.cloud",
        ["1.2.398.3.3.5.3.1"] = "storage.certex-cloud",
    };

    /// <summary>All OIDs that have a name.</summary>
    public static IReadOnlyCollection<string> Known => Keys.Keys;

    /// <summary>The key of an OID, or null where it has none; the OID itself is shown then.</summary>
    public static string? KeyOf(string oid) => Keys.GetValueOrDefault(oid);
}
