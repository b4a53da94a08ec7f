using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates.Paths;

/// <summary>What RFC 5280, 6.1 and rules X509-04 to X509-09 ask of the certificates of a path, one at a time.</summary>
internal static class PathRules
{
    private const int MostSerialOctets = 20;

    /// <summary>Extensions whose meaning is minded here or by the purposes; any other critical one refuses the path (rule X509-06).</summary>
    private static readonly HashSet<string> Minded =
    [
        Oid.KeyUsage, Oid.ExtendedKeyUsage, Oid.BasicConstraints, Oid.CertificatePolicies, Oid.SubjectAlternativeName,
        Oid.SubjectKeyIdentifier, Oid.AuthorityKeyIdentifier, Oid.KeyStorage, Oid.OcspNoCheck,
    ];

    /// <summary>Constraints that are not processed yet: a certificate that sets them is refused, critical or not.</summary>
    private static readonly HashSet<string> Unprocessed = [Oid.NameConstraints, Oid.PolicyConstraints, Oid.PolicyMappings, Oid.InhibitAnyPolicy];

    /// <param name="upper">Who shall have issued the last certificate of the path.</param>
    /// <param name="below">The path so far, target first.</param>
    /// <param name="moment">The time at which it must hold.</param>
    public static bool MayIssue(Certificate upper, IReadOnlyList<Certificate> below, DateTimeOffset moment) =>
        IsWellFormed(upper)
        && upper.IsInForceAt(moment)
        && upper.IsAuthority
        && (upper.KeyUsage is null || upper.KeyUsage.Value.HasFlag(KeyUsages.KeyCertSign))
        && (upper.PathLength is null || Steps(below) <= upper.PathLength);

    public static bool IsWellFormed(Certificate certificate) =>
        certificate.Version == 3
        && certificate.NotBefore <= certificate.NotAfter
        && IsSerialNumber(certificate.SerialNumberOctets.Span)
        && certificate.Extensions.All(extension => !Unprocessed.Contains(extension.Oid))
        && certificate.Extensions.All(extension => !extension.IsCritical || Minded.Contains(extension.Oid));

    /// <summary>The algorithm on a certificate: the same inside and outside, in our table and proved (rules X509-04, ALG-02).</summary>
    public static Refusal? FaultOfSignatureFields(Certificate lower)
    {
        if (!lower.AlgorithmsAgree)
        {
            return CertificateRefusals.ChainInvalid;
        }

        var isKnown = SignatureAlgorithm.All.Any(algorithm => algorithm.IsProved && algorithm.Oid == lower.SignatureAlgorithmOid);
        return isKnown ? null : CertificateRefusals.CertificateAlgorithmNotSupported;
    }

    // RFC 5280, 6.1.4 (l): certificates that an authority issued to itself do not count, nor does the target.
    private static int Steps(IReadOnlyList<Certificate> below) => below.Skip(1).Count(certificate => !certificate.IsSelfIssued);

    private static bool IsSerialNumber(ReadOnlySpan<byte> octets) =>
        octets.Length <= MostSerialOctets + 1 && octets is not ([0x00] or [>= 0x80, ..]) && (octets.Length <= MostSerialOctets || octets[0] == 0);
}
