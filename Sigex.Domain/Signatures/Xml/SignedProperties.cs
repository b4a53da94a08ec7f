using System.Globalization;
using System.Numerics;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml;

// ETSI EN 319 132-1, 4.3 and 5.2
//   SigningTime          ::= xsd:dateTime
//   SigningCertificate   ::= Cert+;  Cert ::= CertDigest { DigestMethod, DigestValue }, IssuerSerial { X509IssuerName, X509SerialNumber }
//   SigningCertificateV2 ::= Cert+;  Cert ::= CertDigest, IssuerSerialV2?   -- base64 of the DER of IssuerSerial (RFC 5035)

/// <summary>What XAdES signed properties say about the signer (rules XML-12, CMS-12, CMS-13).</summary>
internal static class SignedProperties
{
    private const int MostBytes = 64;
    private const int MostDigits = 64;

    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The SignedProperties inside this very Signature; null where there are none.</summary>
    /// <exception cref="RefusedException">There are several.</exception>
    public static ElementNode? In(SignatureElement signature)
    {
        var all = signature.Objects
            .SelectMany(container => container.Elements)
            .Where(element => element.Is(XmlNames.Xades, "QualifyingProperties"))
            .SelectMany(qualifying => qualifying.Elements)
            .Where(element => element.Is(XmlNames.Xades, "SignedProperties"))
            .ToList();
        Refuse.If(all.Count > 1, XmlRefusals.Structure);
        return all.Count == 0 ? null : all[0];
    }

    /// <summary>The certificates that SigningCertificate and SigningCertificateV2 name first.</summary>
    /// <exception cref="RefusedException">One of them is not well formed, or stands twice.</exception>
    public static IReadOnlyList<SigningCertificateReference> References(ElementNode? properties) =>
    [
        .. Optional(Property(properties, "SigningCertificate")).Select(property => Reference(property, 1)),
        .. Optional(Property(properties, "SigningCertificateV2")).Select(property => Reference(property, 2)),
    ];

    /// <summary>The signer's own claim; null where he makes none, or leaves open in which part of the world it is meant.</summary>
    /// <exception cref="RefusedException">It is no date that there is, or stands twice.</exception>
    public static DateTimeOffset? SigningTime(ElementNode? properties)
    {
        if (Property(properties, "SigningTime") is not { } element)
        {
            return null;
        }

        var text = ElementValue.Text(element).Trim(' ', '\t', '\r', '\n');
        Refuse.If(
            !DateTimeOffset.TryParseExact(
                text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time),
            XmlRefusals.Structure);
        var hasZone = text.EndsWith('Z') || text[^6] is '+' or '-';
        return hasZone ? time : null;
    }

    private static ElementNode? Property(ElementNode? properties, string name)
    {
        var all = (properties?.Elements ?? [])
            .Where(collection => collection.Is(XmlNames.Xades, "SignedSignatureProperties"))
            .SelectMany(collection => collection.Elements)
            .Where(property => property.Is(XmlNames.Xades, name))
            .ToList();
        Refuse.If(all.Count > 1, XmlRefusals.Structure);
        return all.Count == 0 ? null : all[0];
    }

    private static SigningCertificateReference Reference(ElementNode property, int version)
    {
        var parts = ElementParts.Of(property.Elements.FirstOrDefault() ?? throw new RefusedException(XmlRefusals.Structure));
        var digest = ElementParts.Of(parts.Take("CertDigest", XmlNames.Xades));
        var method = digest.Take("DigestMethod");
        var octets = ElementValue.Base64(digest.Take("DigestValue"), MostBytes);
        digest.End();
        var algorithm = XmlAlgorithms.ThatNames(method.Attribute("Algorithm") ?? "");
        var hash = algorithm?.Length == octets.Length ? new Digest(algorithm, octets) : null;
        return version == 1
            ? new SigningCertificateReference(1, hash, null, OldSerial(parts)) { NamesIssuerAsText = true }
            : SigningCertificateReference.OfXades(hash, NewSerial(parts));
    }

    // The name beside it is text in one of many spellings; the digest holds that name with all else of the certificate.
    private static ReadOnlyMemory<byte>? OldSerial(ElementParts parts)
    {
        if (parts.TryTake("IssuerSerial", XmlNames.Xades) is not { } element)
        {
            return (ReadOnlyMemory<byte>?)null;
        }

        var inside = ElementParts.Of(element);
        inside.Take("X509IssuerName");
        var digits = ElementValue.Text(inside.Take("X509SerialNumber")).Trim(' ', '\t', '\r', '\n');
        Refuse.If(digits.Length > MostDigits, XmlRefusals.LimitExceeded);
        return BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToByteArray(isBigEndian: true)
            : throw new RefusedException(XmlRefusals.Structure);
    }

    private static ReadOnlyMemory<byte>? NewSerial(ElementParts parts) =>
        parts.TryTake("IssuerSerialV2", XmlNames.Xades) is { } element
            ? ElementValue.Base64(element, Limits.Default.AttributeValue)
            : (ReadOnlyMemory<byte>?)null;

    private static IEnumerable<ElementNode> Optional(ElementNode? element) => element is null ? [] : [element];
}
