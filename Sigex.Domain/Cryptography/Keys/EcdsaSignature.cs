using System.Numerics;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Cryptography.Keys;

/// <summary><c>SEQUENCE { r INTEGER, s INTEGER }</c> in strict DER, both in [1, order − 1] (RFC 3279, 2.2.3; rule SIG-02).</summary>
internal static class EcdsaSignature
{
    /// <summary>r‖s, or null where the bytes are anything else.</summary>
    public static byte[]? Decode(ReadOnlySpan<byte> signature, NamedCurve curve)
    {
        var copy = signature.ToArray();
        try
        {
            return Der.Read<byte[]?>(copy, reader =>
            {
                var numbers = reader.ReadSequence();
                var (r, s) = (numbers.ReadInteger(), numbers.ReadInteger());
                numbers.ThrowIfNotEmpty();
                if (!IsInRange(r, curve) || !IsInRange(s, curve))
                {
                    return null;
                }

                var halves = new byte[2 * curve.Length];
                FixedNumber.Write(r, halves.AsSpan(0, curve.Length));
                FixedNumber.Write(s, halves.AsSpan(curve.Length));
                return halves;
            });
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    /// <summary>Are these bytes r‖s, each of the length of the curve and in range?</summary>
    public static bool AreHalves(ReadOnlySpan<byte> signature, NamedCurve curve) =>
        signature.Length == 2 * curve.Length
        && IsInRange(Number(signature[..curve.Length]), curve)
        && IsInRange(Number(signature[curve.Length..]), curve);

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private static bool IsInRange(BigInteger number, NamedCurve curve) => number.Sign > 0 && number < curve.Order;
}
