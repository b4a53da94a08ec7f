using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Cryptography.Keys;

/// <summary>A point on a curve that stands in the key by its name (RFC 5480, 2.1.1 and 2.2; rule KEY-02).</summary>
internal sealed class EcPublicKey : PublicKey
{
    private readonly NamedCurve _curve;
    private readonly ECPoint _point;

    private EcPublicKey(NamedCurve curve, ECPoint point)
    {
        _curve = curve;
        _point = point;
    }

    public override string AlgorithmOid => KeyOid.EllipticCurve;

    public static EcPublicKey Read(AlgorithmIdentifier algorithm, ReadOnlyMemory<byte> key)
    {
        var curve = algorithm.Parameters is { } parameters ? CurveOf(parameters) : null;
        Refuse.If(curve is null, AlgorithmRefusals.KeyNotSupported);
        var point = PointOf(curve!, key.Span);
        Refuse.If(point is null, AlgorithmRefusals.UnsoundKey);
        return new EcPublicKey(curve!, point!.Value);
    }

    public override bool Verify(SignatureAlgorithm algorithm, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature) =>
        Fits(algorithm, digest) && EcdsaSignature.Decode(signature, _curve) is { } halves && HoldsFor(digest, halves);

    public override bool VerifyInXml(SignatureAlgorithm algorithm, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature) =>
        Fits(algorithm, digest) && EcdsaSignature.AreHalves(signature, _curve) && HoldsFor(digest, signature);

    private static bool Fits(SignatureAlgorithm algorithm, ReadOnlySpan<byte> digest) =>
        algorithm.Scheme == SignatureScheme.Ecdsa && digest.Length == algorithm.Digest.Length;

    private bool HoldsFor(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> halves)
    {
        try
        {
            using var ecdsa = ECDsa.Create(new ECParameters { Curve = _curve.Curve, Q = _point });
            return ecdsa.VerifyHash(digest, halves, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static NamedCurve? CurveOf(ReadOnlyMemory<byte> parameters)
    {
        var reader = new AsnReader(parameters, AsnEncodingRules.DER);
        if (reader.PeekTag() != Asn1Tag.ObjectIdentifier)
        {
            return null;
        }

        var oid = reader.ReadObjectIdentifier();
        return NamedCurve.All.FirstOrDefault(curve => curve.Oid == oid);
    }

    // SEC 1, 2.3.4: 04 is a whole point, 02 and 03 are x and the parity of y. 00 (infinity) and the hybrid form are none.
    private static ECPoint? PointOf(NamedCurve curve, ReadOnlySpan<byte> encoded)
    {
        if (encoded is [0x04, ..] && encoded.Length == 1 + (2 * curve.Length))
        {
            return OnCurve(curve, Number(encoded[1..(1 + curve.Length)]), Number(encoded[(1 + curve.Length)..]));
        }

        if (encoded is [0x02 or 0x03, ..] && encoded.Length == 1 + curve.Length)
        {
            var x = Number(encoded[1..]);
            var root = BigInteger.ModPow(curve.RightSide(x), (curve.P + 1) >> 2, curve.P);
            return OnCurve(curve, x, root.IsEven == (encoded[0] == 0x02) ? root : curve.P - root);
        }

        return null;
    }

    private static ECPoint? OnCurve(NamedCurve curve, BigInteger x, BigInteger y) =>
        x < curve.P && y < curve.P && y * y % curve.P == curve.RightSide(x)
            ? new ECPoint { X = FixedNumber.Write(x, curve.Length), Y = FixedNumber.Write(y, curve.Length) }
            : null;

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
