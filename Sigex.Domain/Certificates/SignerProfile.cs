using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates;

/// <summary>What a certificate may be used for here (contract 5.4, rules USE-01 to USE-03).</summary>
public static class SignerProfile
{
    /// <summary>May it sign documents (rule USE-01)? Null, or what speaks against it.</summary>
    public static Refusal? ObjectionForDocuments(Certificate certificate)
    {
        if (certificate.IsAuthority || IsForServices(certificate) || !MaySignWithIntent(certificate) || !IsForSigning(certificate))
        {
            return CertificateRefusals.CertificateNotForDocuments;
        }

        return SignerIdentity.Of(certificate) is null ? CertificateRefusals.IdentityUnclear : null;
    }

    /// <summary>May this certificate log its owner in (contract 5.4, rule USE-02)? Null, or what speaks against it.</summary>
    public static Refusal? ObjectionForLogin(Certificate certificate)
    {
        if (certificate.IsAuthority
            || IsForServices(certificate)
            || certificate.KeyUsage?.HasFlag(KeyUsages.DigitalSignature) == false
            || certificate.Policies.Any(policy => policy is Oid.PolicyLegalEntitySigning or Oid.PolicyPersonSigning)
            || (IsOfNca(certificate) && !Has(certificate, Oid.EmailProtection) && !Has(certificate, Oid.ClientAuthentication)))
        {
            return CertificateRefusals.CertificateNotForLogin;
        }

        return SignerIdentity.Of(certificate) is null ? CertificateRefusals.IdentityUnclear : null;
    }

    private static bool IsForServices(Certificate certificate) =>
        Has(certificate, Oid.TimeStamping) || Has(certificate, Oid.OcspSigning)
        || (Has(certificate, Oid.ServerAuthentication) && !Has(certificate, Oid.EmailProtection))
        || certificate.KeyUsage?.HasFlag(KeyUsages.KeyCertSign) == true;

    // Both bits, where the extension stands at all.
    private static bool MaySignWithIntent(Certificate certificate) =>
        certificate.KeyUsage is null
        || certificate.KeyUsage.Value.HasFlag(KeyUsages.DigitalSignature | KeyUsages.NonRepudiation);

    // The key of log-in has clientAuth alone; an NCA certificate with neither of the two belongs to a machine.
    private static bool IsForSigning(Certificate certificate) =>
        Has(certificate, Oid.EmailProtection) || (!Has(certificate, Oid.ClientAuthentication) && !IsOfNca(certificate));

    // Its roles and policies stand in every certificate of NCA, whichever of its authorities has signed.
    private static bool IsOfNca(Certificate certificate) =>
        certificate.ExtendedKeyUsages.Any(oid => Oid.IsUnder(Oid.NcaRoles, oid))
        || certificate.Policies.Any(oid => Oid.IsUnder(Oid.NcaPolicies, oid));

    private static bool Has(Certificate certificate, string purpose) => certificate.ExtendedKeyUsages.Contains(purpose);
}
