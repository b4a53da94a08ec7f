namespace Sigex.Domain.Certificates;

/// <summary>Names the kind of a certificate. For people who look at it; no rule depends on it.</summary>
public static class CertificateProfiles
{
    private static readonly (string Role, CertificateKind Kind)[] Roles =
    [
        (Oid.TimeStamping, CertificateKind.TimeStampAuthority),
        (Oid.OcspSigning, CertificateKind.StatusResponder),
        (Oid.Treasury, CertificateKind.TreasuryClient),
        (Oid.FirstHead, CertificateKind.HeadOfLegalEntity),
        (Oid.BtsdFirstHead, CertificateKind.HeadOfLegalEntity),
        (Oid.RightToSign, CertificateKind.RightOfSignature),
        (Oid.BtsdRightToSign, CertificateKind.RightOfSignature),
        (Oid.RightToSignFinancial, CertificateKind.RightOfSignatureOfFinancialDocuments),
        (Oid.BtsdRightToSignFinancial, CertificateKind.RightOfSignatureOfFinancialDocuments),
        (Oid.PersonnelDepartment, CertificateKind.PersonnelDepartment),
        (Oid.BtsdPersonnelDepartment, CertificateKind.PersonnelDepartment),
        (Oid.Employee, CertificateKind.Employee),
        (Oid.BtsdEmployee, CertificateKind.Employee),
    ];

    public static CertificateKind Describe(Certificate certificate)
    {
        if (certificate.IsAuthority)
        {
            return certificate.IsSelfIssued ? CertificateKind.RootAuthority : CertificateKind.Authority;
        }

        if (IsOfSystem(certificate))
        {
            return CertificateKind.InformationSystem;
        }

        var role = Array.Find(Roles, row => certificate.ExtendedKeyUsages.Contains(row.Role));
        return role.Kind != CertificateKind.Unknown ? role.Kind : WithoutRole(certificate);
    }

    // Older systems carry only "legal entity"; what tells them from people is that no number of a person stands there.
    private static bool IsOfSystem(Certificate certificate) =>
        certificate.ExtendedKeyUsages.Any(oid => Oid.IsUnder(Oid.InformationSystem, oid) || oid == Oid.InformationSystemOfPerson)
        || (certificate.ExtendedKeyUsages.Contains(Oid.LegalEntity) && !certificate.Subject.All(Oid.SerialNumber).Any());

    private static CertificateKind WithoutRole(Certificate certificate) =>
        certificate.ExtendedKeyUsages.Any(oid => oid is Oid.NaturalPerson or Oid.BtsdNaturalPerson)
            ? CertificateKind.Individual
            : CertificateKind.Unknown;
}
