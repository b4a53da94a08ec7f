using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates.Paths;

/// <summary>What RFC 5280, 6.1 and rules X509-04 to X509-09 ask of the certificates of a path, one at a time.</summary>
/// <param name="rules">Which rules are kept besides.</param>
/// <param name="moment">The time at which it must hold.</param>
internal sealed class PathRules(PathRuleSet rules, DateTimeOffset moment)
{
    private const int MostSerialOctets = 20;

    /// <summary>Extensions whose meaning is minded here or by the purposes; any other critical one refuses the path (rule X509-06).</summary>
    private static readonly HashSet<string> Minded =
    [
        Oid.KeyUsage, Oid.ExtendedKeyUsage, Oid.BasicConstraints, Oid.CertificatePolicies, Oid.SubjectAlternativeName,
        Oid.SubjectKeyIdentifier, Oid.AuthorityKeyIdentifier, Oid.KeyStorage, Oid.OcspNoCheck,
        Oid.NameConstraints, Oid.PolicyConstraints, Oid.PolicyMappings, Oid.InhibitAnyPolicy,
    ];

    /// <param name="upper">Who shall have issued the last certificate of the path.</param>
    /// <param name="below">The path so far, target first.</param>
    /// <param name="isAnchor">The path ends here.</param>
    public bool MayIssue(Certificate upper, IReadOnlyList<Certificate> below, bool isAnchor) =>
        (isAnchor && !rules.AnchorIsBound)
        || (IsWellFormed(upper)
            && IsOfProfile(upper)
            && upper.IsInForceAt(moment)
            && upper.IsAuthority
            && (upper.KeyUsage is null || upper.KeyUsage.Value.HasFlag(KeyUsages.KeyCertSign))
            && (upper.PathLength is null || Steps(below) <= upper.PathLength));

    public bool IsWellFormed(Certificate certificate) =>
        certificate.Version == 3
        && certificate.NotBefore <= certificate.NotAfter
        && (!rules.SerialNumbersAreChecked || IsSerialNumber(certificate.SerialNumberOctets.Span))
        && certificate.Extensions.All(extension => !extension.IsCritical || IsMinded(certificate, extension.Oid))
        && (certificate.SubjectAlternativeNames.Count > 0
            || certificate.Extensions.All(extension => extension.Oid != Oid.SubjectAlternativeName));

    public bool IsOfProfile(Certificate certificate) => !rules.ProfileIsBinding || CertificateProfile.IsKept(certificate);

    /// <summary>The algorithm on a certificate: the same inside and outside, in our table and proved (rules X509-04, ALG-02).</summary>
    public Refusal? FaultOfSignatureFields(Certificate lower)
    {
        if (!lower.AlgorithmsAgree)
        {
            return CertificateRefusals.ChainInvalid;
        }

        return Signatures.Any(algorithm => algorithm.Oid == lower.SignatureAlgorithmOid)
            ? null
            : CertificateRefusals.CertificateAlgorithmNotSupported;
    }

    public bool HasSigned(TrustStore trust, Certificate upper, Certificate lower) =>
        rules.AllowsSha1
            ? upper.PublicKey is { } key && Holds(key, lower.SignatureAlgorithm, lower.ToBeSigned, lower.SignatureValue)
            : trust.HasSigned(upper, lower);

    /// <summary>Does a signature of an authority hold by these rules? Mathematics alone.</summary>
    public bool Holds(PublicKey key, AlgorithmIdentifier named, ReadOnlyMemory<byte> signed, ReadOnlyMemory<byte> value) =>
        !SignatureAlgorithm.Among(Signatures, named, null, key.AlgorithmOid).IsRefused(out _, out var algorithm)
        && key.Verify(algorithm, algorithm.Digest.Hash(signed.Span).Value, value.Span);

    public Refusal? FaultOfKey(Certificate certificate) =>
        certificate.KeyFault is { } fault && !(fault == AlgorithmRefusals.WeakKey && certificate.PublicKey?.ModulusBits >= rules.LeastRsaBits)
            ? fault
            : null;

    private bool IsMinded(Certificate certificate, string oid) =>
        Minded.Contains(oid)
        || (rules.MindsApplicationPolicies && oid == Oid.ApplicationPolicies && certificate.ExtendedKeyUsages.Count > 0);

    private IEnumerable<SignatureAlgorithm> Signatures => rules.AllowsSha1
        ? SignatureAlgorithm.Proved.Concat(SignatureAlgorithm.WithSha1)
        : SignatureAlgorithm.Proved;

    // RFC 5280, 6.1.4 (l): certificates that an authority issued to itself do not count, nor does the target.
    private static int Steps(IReadOnlyList<Certificate> below) => below.Skip(1).Count(certificate => !certificate.IsSelfIssued);

    private static bool IsSerialNumber(ReadOnlySpan<byte> octets) =>
        octets.Length <= MostSerialOctets + 1 && octets is not ([0x00] or [>= 0x80, ..]) && (octets.Length <= MostSerialOctets || octets[0] == 0);
}
