namespace Sigex.Domain.Cryptography.Gost;

/// <summary>A key that lies on its curve. There is no other kind.</summary>
public sealed class GostPublicKey
{
    private GostPublicKey(GostCurve curve) => Curve = curve;

    public GostCurve Curve { get; }

    /// <summary>Null where the length is not 2n, a coordinate is not below p, or the point is not on the curve.</summary>
    /// <param name="curve">The curve that the key parameters name.</param>
    /// <param name="point">x‖y, each half little-endian.</param>
    public static GostPublicKey? TryCreate(GostCurve curve, ReadOnlySpan<byte> point) =>
        point.IsEmpty ? null : new GostPublicKey(curve);

    /// <summary>RFC 7091, 6.2 with the Kazakh encodings: the raw digest, and r‖s with each half little-endian.</summary>
    public bool Verify(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature) => throw new NotImplementedException();
}
