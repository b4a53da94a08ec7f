using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml;

// ETSI EN 319 132-1, 4.3 and 5.2.2
//   SigningCertificate(V2) ::= Cert+;  Cert ::= CertDigest { DigestMethod, DigestValue }, IssuerSerial(V2)?

/// <summary>What XAdES signed properties say about the certificate of the signer (rule XML-12).</summary>
internal static class SignedProperties
{
    private const int MostBytes = 64;

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
    /// <exception cref="RefusedException">One of them is not well formed.</exception>
    public static IReadOnlyList<SigningCertificateReference> References(ElementNode? properties) => properties is null ? [] :
    [
        .. from collection in properties.Elements
           where collection.Is(XmlNames.Xades, "SignedSignatureProperties")
           from property in collection.Elements
           where property.Namespace == XmlNames.Xades && property.Name is "SigningCertificate" or "SigningCertificateV2"
           select Reference(property),
    ];

    private static SigningCertificateReference Reference(ElementNode property)
    {
        if (property.Elements.FirstOrDefault()?.Elements.FirstOrDefault()?.Elements.ToList() is not
            [{ Name: "DigestMethod" } method, { Name: "DigestValue" } value])
        {
            throw new RefusedException(XmlRefusals.Structure);
        }

        var octets = ElementValue.Base64(value, MostBytes);
        var algorithm = XmlAlgorithms.ThatNames(method.Attribute("Algorithm") ?? "");
        var version = property.Name == "SigningCertificate" ? 1 : 2;
        return new SigningCertificateReference(
            version, algorithm?.Length == octets.Length ? new Digest(algorithm, octets) : null, null, null);
    }
}
