using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates;

/// <summary>May this certificate sign documents (contract 5.4, rule USE-01)?</summary>
public static class SignerProfile
{
    /// <summary>What speaks against it, or null.</summary>
    public static Refusal? ObjectionForDocuments(Certificate certificate)
    {
        if (certificate.IsAuthority || IsForServices(certificate) || !MaySignWithIntent(certificate) || !IsForSigning(certificate))
        {
            return CertificateRefusals.CertificateNotForDocuments;
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
