namespace Sigex.Domain.Certificates;

/// <summary>What a certificate was made for, told by its purposes and roles (nca-pki 11.3).</summary>
public enum CertificateKind
{
    /// <summary>Nothing in it says.</summary>
    Unknown,

    Individual,
    HeadOfLegalEntity,
    RightOfSignature,
    RightOfSignatureOfFinancialDocuments,
    PersonnelDepartment,
    Employee,
    TreasuryClient,
    InformationSystem,
    TimeStampAuthority,
    StatusResponder,
    Authority,
    RootAuthority,
}
