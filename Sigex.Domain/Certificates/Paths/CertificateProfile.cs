using Sigex.Domain.Certificates.Paths.Names;

namespace Sigex.Domain.Certificates.Paths;

/// <summary>What RFC 5280 demands of those who write certificates, where a reader may be lenient.</summary>
internal static class CertificateProfile
{
    /// <summary>Extensions that must not be critical (4.2.1.1, 4.2.1.2), and those that must be (4.2.1.10, .11, .14).</summary>
    private static readonly HashSet<string> NeverCritical = [Oid.AuthorityKeyIdentifier, Oid.SubjectKeyIdentifier];
    private static readonly HashSet<string> AlwaysCritical = [Oid.PolicyConstraints, Oid.InhibitAnyPolicy];

    public static bool IsKept(Certificate certificate) =>
        HasSerialNumber(certificate.SerialNumberOctets.Span)
        && certificate.Extensions.All(extension =>
            extension.IsCritical ? !NeverCritical.Contains(extension.Oid) : !AlwaysCritical.Contains(extension.Oid))
        && (certificate.IsAuthority ? IsKeptByAuthority(certificate) : IsKeptByOthers(certificate))
        && ConstrainedNames.Alternative(certificate).TrueForAll(IsSound)
        && (!certificate.Subject.IsEmpty || (!certificate.IsAuthority && Has(certificate, Oid.SubjectAlternativeName, isCritical: true)));

    // 4.2.1.6; a URI may do without a host.
    private static bool IsSound(GeneralName name) => name.Kind == GeneralName.Uri || ConstrainedNames.IsSound(name);

    // 4.2.1.9, 4.2.1.2 and 4.2.1.3.
    private static bool IsKeptByAuthority(Certificate certificate) =>
        Has(certificate, Oid.BasicConstraints, isCritical: true)
        && certificate.SubjectKeyIdentifier is not null
        && (certificate.PathLength is null || certificate.KeyUsage is null || certificate.KeyUsage.Value.HasFlag(KeyUsages.KeyCertSign));

    private static bool IsKeptByOthers(Certificate certificate) =>
        certificate.PathLength is null
        && certificate.Extensions.All(extension => extension.Oid != Oid.NameConstraints)
        && certificate.KeyUsage?.HasFlag(KeyUsages.KeyCertSign) != true;

    // 4.1.2.2: positive, and at most twenty octets.
    private static bool HasSerialNumber(ReadOnlySpan<byte> octets) =>
        octets is not ([0x00] or [>= 0x80, ..]) && octets.Length <= 20;

    private static bool Has(Certificate certificate, string oid, bool isCritical) =>
        certificate.Extensions.Any(extension => extension.Oid == oid && extension.IsCritical == isCritical);
}
