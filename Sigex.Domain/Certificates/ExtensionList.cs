using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates;

// RFC 5280, 4.1
//   Extensions ::= SEQUENCE SIZE (1..MAX) OF Extension
//   Extension  ::= SEQUENCE { extnID OBJECT IDENTIFIER, critical BOOLEAN DEFAULT FALSE, extnValue OCTET STRING }

/// <summary>Reads Extensions, of which none may stand twice (rule X509-06). OCSP answers and revocation lists have them too.</summary>
internal static class ExtensionList
{
    /// <summary>Reads the next value of a reader that stands inside bytes already surveyed.</summary>
    public static List<CertificateExtension> Next(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        var extensions = new List<CertificateExtension>();
        while (sequence.HasData)
        {
            Refuse.If(extensions.Count >= Limits.Default.Extensions, ReadingRefusals.LimitExceeded);
            var extension = NextOne(sequence);
            Refuse.If(extensions.Exists(other => other.Oid == extension.Oid), ReadingRefusals.BadExtension);
            extensions.Add(extension);
        }

        Refuse.If(extensions.Count == 0, ReadingRefusals.Malformed);
        return extensions;
    }

    // An explicit FALSE is against DER and harmless; authorities write it.
    private static CertificateExtension NextOne(AsnReader sequence)
    {
        var extension = sequence.ReadSequence();
        var oid = extension.ReadObjectIdentifier();
        var isCritical = extension.PeekTag() == Asn1Tag.Boolean && extension.ReadBoolean();
        Refuse.If(!extension.TryReadPrimitiveOctetString(out var value), ReadingRefusals.Malformed);
        extension.ThrowIfNotEmpty();
        return new CertificateExtension(oid, isCritical, value);
    }
}
