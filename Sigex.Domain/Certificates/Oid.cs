namespace Sigex.Domain.Certificates;

/// <summary>The OIDs by which certificates are read. Those of algorithms stand with the algorithms.</summary>
public static class Oid
{
    // Attributes of names (RFC 4519, RFC 2985, X.520).
    public const string CommonName = "2.5.4.3";
    public const string Surname = "2.5.4.4";
    public const string SerialNumber = "2.5.4.5";
    public const string Country = "2.5.4.6";
    public const string Locality = "2.5.4.7";
    public const string State = "2.5.4.8";
    public const string Street = "2.5.4.9";
    public const string Organisation = "2.5.4.10";
    public const string OrganisationalUnit = "2.5.4.11";
    public const string Title = "2.5.4.12";
    public const string BusinessCategory = "2.5.4.15";
    public const string GivenName = "2.5.4.42";
    public const string EmailAddress = "1.2.840.113549.1.9.1";
    public const string UserId = "0.9.2342.19200300.100.1.1";
    public const string DomainComponent = "0.9.2342.19200300.100.1.25";

    // Extensions (RFC 5280, 4.2).
    public const string SubjectKeyIdentifier = "2.5.29.14";
    public const string KeyUsage = "2.5.29.15";
    public const string SubjectAlternativeName = "2.5.29.17";
    public const string BasicConstraints = "2.5.29.19";
    public const string NameConstraints = "2.5.29.30";
    public const string CrlDistributionPoints = "2.5.29.31";
    public const string CertificatePolicies = "2.5.29.32";
    public const string PolicyMappings = "2.5.29.33";
    public const string AuthorityKeyIdentifier = "2.5.29.35";
    public const string PolicyConstraints = "2.5.29.36";
    public const string ExtendedKeyUsage = "2.5.29.37";
    public const string InhibitAnyPolicy = "2.5.29.54";
    public const string FreshestList = "2.5.29.46";
    public const string AnyPolicy = "2.5.29.32.0";
    /// <summary>Microsoft's form of the extended key usage.</summary>
    public const string ApplicationPolicies = "1.3.6.1.4.1.311.21.10";
    public const string KeyStorage = "1.2.398.3.3.5";

    // Purposes (RFC 5280, 4.2.1.12; RFC 6960, 4.2.2.2).
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    public const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    public const string EmailProtection = "1.3.6.1.5.5.7.3.4";
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";
    public const string OcspSigning = "1.3.6.1.5.5.7.3.9";
    public const string OcspNoCheck = "1.3.6.1.5.5.7.48.1.5";

    // Roles of NCA RK (contract 5.8).
    public const string NcaRoles = "1.2.398.3.3.4";
    public const string NaturalPerson = "1.2.398.3.3.4.1.1";
    public const string InformationSystemOfPerson = "1.2.398.3.3.4.1.1.1";
    public const string LegalEntity = "1.2.398.3.3.4.1.2";
    public const string FirstHead = "1.2.398.3.3.4.1.2.1";
    public const string RightToSign = "1.2.398.3.3.4.1.2.2";
    public const string RightToSignFinancial = "1.2.398.3.3.4.1.2.3";
    public const string PersonnelDepartment = "1.2.398.3.3.4.1.2.4";
    public const string Employee = "1.2.398.3.3.4.1.2.5";
    public const string InformationSystem = "1.2.398.3.3.4.1.2.6";
    public const string Treasury = "1.2.398.5.19.1.2.2.1";

    // Roles of BTSD.
    public const string BtsdNaturalPerson = "1.2.398.3.17.3.1";
    public const string BtsdLegalEntity = "1.2.398.3.17.3.2";
    public const string BtsdFirstHead = "1.2.398.3.17.3.3";
    public const string BtsdRightToSign = "1.2.398.3.17.3.4";
    public const string BtsdRightToSignFinancial = "1.2.398.3.17.3.5";
    public const string BtsdPersonnelDepartment = "1.2.398.3.17.3.6";
    public const string BtsdEmployee = "1.2.398.3.17.3.7";

    // Policies of NCA RK.
    public const string NcaPolicies = "1.2.398.3.3.2";
    public const string PolicyLegalEntitySigning = "1.2.398.3.3.2.1";
    public const string PolicyLegalEntityLogin = "1.2.398.3.3.2.2";
    public const string PolicyPersonSigning = "1.2.398.3.3.2.3";
    public const string PolicyPersonLogin = "1.2.398.3.3.2.4";
    public const string PolicyTls = "1.2.398.3.3.2.5";
    public const string PolicyTimeStamping = "1.2.398.3.3.2.6";

    /// <summary>Is this OID the arc itself or something below it?</summary>
    public static bool IsUnder(string arc, string oid) =>
        oid.StartsWith(arc, StringComparison.Ordinal) && (oid.Length == arc.Length || oid[arc.Length] == '.');
}
