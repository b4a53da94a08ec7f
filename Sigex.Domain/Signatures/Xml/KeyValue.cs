using System.Formats.Asn1;
using System.Numerics;
using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml;

/// <summary>A KeyValue is never used; where it stands it must be the key of the certificate (rule XML-11).</summary>
internal static class KeyValue
{
    private const int MostBytes = 2_048;

    /// <summary>False for another key and for a kind of key that we cannot compare.</summary>
    public static bool IsOf(ElementNode keyValue, Certificate certificate) => keyValue.Elements.ToList() switch
    {
        [var rsa] when rsa.Is(XmlNames.Signature, "RSAKeyValue") => IsRsa(rsa, certificate),
        [var curve] when curve.Is(XmlNames.Signature11, "ECKeyValue") => IsPoint(curve, certificate),
        _ => false,
    };

    private static bool IsRsa(ElementNode value, Certificate certificate)
    {
        if (certificate.KeyAlgorithmOid != KeyOid.Rsa || certificate.KeyFault is not null || value.Elements.ToList() is not
            [{ Name: "Modulus" } modulus, { Name: "Exponent" } exponent])
        {
            return false;
        }

        var key = new AsnReader(certificate.PublicKeyOctets, AsnEncodingRules.DER).ReadSequence();
        return Number(modulus) == key.ReadInteger() && Number(exponent) == key.ReadInteger();
    }

    private static bool IsPoint(ElementNode value, Certificate certificate) =>
        certificate.KeyAlgorithmOid == KeyOid.EllipticCurve
        && value.Elements.ToList() is [{ Name: "NamedCurve" }, { Name: "PublicKey" } point]
        && ElementValue.Base64(point, MostBytes).AsSpan().SequenceEqual(certificate.PublicKeyOctets.Span);

    private static BigInteger Number(ElementNode element) =>
        new(ElementValue.Base64(element, MostBytes), isUnsigned: true, isBigEndian: true);
}
