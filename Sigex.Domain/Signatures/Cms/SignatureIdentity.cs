using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using Sigex.Domain.Certificates;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>What makes two submissions the same signature: certificate and signature value (rule SIG-04).</summary>
/// <remarks>
/// An ECDSA value has a twin that verifies as well, with n − s in place of s. Both get the identity of the smaller one, so
/// that the second encoding is no new signature.
/// </remarks>
internal static class SignatureIdentity
{
    private const string EcPublicKey = "1.2.840.10045.2.1";

    // Orders of P-256, P-384 and P-521 (FIPS 186-4, D.1.2), by the length of the uncompressed point.
    private static readonly Dictionary<int, BigInteger> Orders = new()
    {
        [65] = Number("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"),
        [97] = Number(
            "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973"),
        [133] = Number(
            "01FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFA51868783BF2F966B7FCC0148F709A5D03BB5C9B8899C47AEBB6FB71E91386409"),
    };

    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Of(Certificate certificate, ReadOnlyMemory<byte> value)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(certificate.Sha256));
        hash.AppendData(Canonical(certificate, value).Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static ReadOnlyMemory<byte> Canonical(Certificate certificate, ReadOnlyMemory<byte> value)
    {
        if (certificate.PublicKey?.AlgorithmOid != EcPublicKey
            || !Orders.TryGetValue(UncompressedLength(certificate.PublicKeyOctets), out var order))
        {
            return value;
        }

        try
        {
            var pair = new AsnReader(value, AsnEncodingRules.DER).ReadSequence();
            var r = pair.ReadInteger();
            var s = pair.ReadInteger();
            var writer = new AsnWriter(AsnEncodingRules.DER);
            using (writer.PushSequence())
            {
                writer.WriteInteger(r);
                writer.WriteInteger(BigInteger.Min(s, order - s));
            }

            return writer.Encode();
        }
        catch (AsnContentException)
        {
            return value;
        }
    }

    private static int UncompressedLength(ReadOnlyMemory<byte> point) =>
        point.Span is [2 or 3, ..] ? (2 * point.Length) - 1 : point.Length;

    private static BigInteger Number(string hex) => new(Convert.FromHexString(hex), isUnsigned: true, isBigEndian: true);
}
