using System.Formats.Asn1;
using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Sandbox.Encoding;

namespace Sigex.Infrastructure.Sandbox.Certificates;

/// <summary>The extensions of each kind of certificate, after the profiles that NCA RK issues.</summary>
internal static class Profiles
{
    /// <summary>The address of the README. Whoever reads a certificate takes it for a hint.</summary>
    private const string Home = "http://127.0.0.1:5080/sandbox";

    private const KeyUses Signing = KeyUses.DigitalSignature | KeyUses.NonRepudiation;

    public static IReadOnlyList<Extension> OfRoot() => [Authority(null), Usage(KeyUses.CertificateSigning | KeyUses.ListSigning)];

    public static IReadOnlyList<Extension> OfAuthority(SandboxAlgorithm family) =>
        [Authority(0), Usage(KeyUses.CertificateSigning | KeyUses.ListSigning), .. Addresses(family)];

    /// <summary>The critical extended usage stands alone (RFC 3161, 2.3).</summary>
    public static IReadOnlyList<Extension> OfTimestampAuthority(SandboxAlgorithm family) =>
    [
        Policy("1.2.398.3.3.2.6"),
        .. Addresses(family),
        Purposes(isCritical: true, Oids.Timestamping),
        Usage(KeyUses.DigitalSignature),
    ];

    public static IReadOnlyList<Extension> OfStatusResponder(SandboxAlgorithm family) =>
    [
        .. Addresses(family),
        Purposes(isCritical: false, Oids.OcspSigning),
        Usage(KeyUses.DigitalSignature),
        new Extension(Oids.OcspNoCheck, false, DerParts.Der(writer => writer.WriteNull())),
    ];

    public static IReadOnlyList<Extension> OfPerson(SandboxRole role, SandboxAlgorithm family)
    {
        var isGost = family == SandboxAlgorithm.Gost;
        string[] purposes = role switch
        {
            SandboxRole.Individual => [Oids.EmailProtection, Oids.Person],
            SandboxRole.Head => [Oids.EmailProtection, Oids.LegalEntity, Oids.Head],
            SandboxRole.Signatory => [Oids.EmailProtection, Oids.LegalEntity, Oids.RightOfSignature],
            _ => [Oids.EmailProtection, Oids.LegalEntity, Oids.Employee],
        };
        var policy = isGost ? "1.2.398.3.3.2" : role == SandboxRole.Individual ? "1.2.398.3.3.2.3" : "1.2.398.3.3.2.1";

        // Since 2024 the profile "right of signature" has it the other way round than all others.
        var isReversed = isGost && role == SandboxRole.Signatory;
        return
        [
            Policy(policy),
            .. Addresses(family),
            Purposes(isReversed, purposes),
            Usage(isGost ? Signing | KeyUses.KeyAgreement : Signing, isCritical: !isReversed),
            new Extension(Oids.KeyStorage, false, Sequence(writer => writer.WriteObjectIdentifier(Oids.KeyInFile))),
        ];
    }

    public static Extension SubjectKey(byte[] identifier) =>
        new(Oids.SubjectKeyIdentifier, false, DerParts.Der(writer => writer.WriteOctetString(identifier)));

    public static Extension AuthorityKey(byte[] identifier) => new(
        Oids.AuthorityKeyIdentifier,
        false,
        Sequence(writer => writer.WriteOctetString(identifier, new Asn1Tag(TagClass.ContextSpecific, 0))));

    private static Extension Authority(int? pathLength) => new(Oids.BasicConstraints, true, Sequence(writer =>
    {
        writer.WriteBoolean(true);
        if (pathLength is { } length)
        {
            writer.WriteInteger(length);
        }
    }));

    private static Extension Usage(KeyUses uses, bool isCritical = true) =>
        new(Oids.KeyUsage, isCritical, DerParts.Der(writer => writer.WriteNamedBitList(uses)));

    private static Extension Purposes(bool isCritical, params string[] purposes) =>
        new(Oids.ExtendedKeyUsage, isCritical, Sequence(writer =>
        {
            foreach (var purpose in purposes)
            {
                writer.WriteObjectIdentifier(purpose);
            }
        }));

    private static Extension Policy(string policy) => new(Oids.Policies, false, Sequence(writer =>
        writer.Sequence(() => writer.WriteObjectIdentifier(policy))));

    private static IEnumerable<Extension> Addresses(SandboxAlgorithm family)
    {
        var name = family == SandboxAlgorithm.Gost ? "gost" : "rsa";
        yield return new Extension(Oids.AuthorityAccess, false, Sequence(writer =>
        {
            WriteAccess(writer, Oids.AccessOcsp, $"{Home}/ocsp/");
            WriteAccess(writer, Oids.AccessIssuers, $"{Home}/cert/authority-{name}.cer");
        }));

        // CRLDistributionPoints: one point with a full name of one address (RFC 5280, 4.2.1.13).
        yield return new Extension(Oids.RevocationPoints, false, Sequence(writer => writer.Sequence(() =>
            writer.Tagged(0, () => writer.Tagged(0, () => WriteAddress(writer, $"{Home}/crl/{name}.crl"))))));
    }

    private static void WriteAccess(AsnWriter writer, string method, string address) => writer.Sequence(() =>
    {
        writer.WriteObjectIdentifier(method);
        WriteAddress(writer, address);
    });

    private static void WriteAddress(AsnWriter writer, string address) => writer.WriteCharacterString(
        UniversalTagNumber.IA5String, address, new Asn1Tag(TagClass.ContextSpecific, 6));

    private static byte[] Sequence(Action<AsnWriter> inside) =>
        DerParts.Der(writer => writer.Sequence(() => inside(writer)));
}

/// <summary>KeyUsage, bit 0 first (RFC 5280, 4.2.1.3).</summary>
[Flags]
internal enum KeyUses
{
    None = 0,
    DigitalSignature = 1 << 0,
    NonRepudiation = 1 << 1,
    KeyAgreement = 1 << 4,
    CertificateSigning = 1 << 5,
    ListSigning = 1 << 6,
}
