using Sigex.Domain.Cryptography.Gost.Arithmetic;

namespace Sigex.Domain.Cryptography.Gost;

/// <summary>A key that lies on its curve. There is no other kind.</summary>
public sealed class GostPublicKey
{
    private readonly byte[] _encoded;
    private readonly ulong[] _x;
    private readonly ulong[] _y;

    private GostPublicKey(GostCurve curve, byte[] encoded, ulong[] x, ulong[] y)
    {
        Curve = curve;
        _encoded = encoded;
        _x = x;
        _y = y;
    }

    public GostCurve Curve { get; }

    /// <summary>x‖y, each half little-endian, of the length of the curve.</summary>
    public ReadOnlySpan<byte> Encoded => _encoded;

    /// <summary>
    /// Null where the length is not 2n, a coordinate is not below p, the point is not on the curve, or, on a curve with
    /// a cofactor, its order is not q.
    /// </summary>
    /// <param name="curve">The curve that the key parameters name.</param>
    /// <param name="point">x‖y, each half little-endian.</param>
    public static GostPublicKey? TryCreate(GostCurve curve, ReadOnlySpan<byte> point)
    {
        if (point.Length != 2 * curve.Length)
        {
            return null;
        }

        var x = new ulong[curve.Length / sizeof(ulong)];
        var y = new ulong[curve.Length / sizeof(ulong)];
        LittleEndianWords.Read(point, x);
        LittleEndianWords.Read(point[curve.Length..], y);
        if (!curve.Arithmetic.Holds(x, y))
        {
            return null;
        }

        return curve.Parameters.Cofactor == 1 || curve.Arithmetic.HasOrderQ(x, y)
            ? new GostPublicKey(curve, point.ToArray(), x, y)
            : null;
    }

    /// <summary>
    /// RFC 7091, 6.2 with the Kazakh encodings: the raw digest, and r‖s with each half little-endian.
    /// </summary>
    /// <remarks>
    /// The numbers of the steps are those of the RFC. A digest that has not the length of a half is refused.
    /// </remarks>
    public bool Verify(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        var length = Curve.Length;
        if (signature.Length != 2 * length || digest.Length != length)
        {
            return false;
        }

        // Step 1. Both halves lie strictly between zero and q.
        var q = Curve.Scalars;
        Span<ulong> r = stackalloc ulong[length / sizeof(ulong)];
        Span<ulong> s = stackalloc ulong[r.Length];
        LittleEndianWords.Read(signature, r);
        LittleEndianWords.Read(signature[length..], s);
        if (!q.HasUnit(r) || !q.HasUnit(s))
        {
            return false;
        }

        // Step 2, the digest itself, is the caller's; step 3 turns it into a number that is never zero.
        Span<ulong> e = stackalloc ulong[r.Length];
        LittleEndianWords.Read(digest, e);
        q.Reduce(e);
        if (LittleEndianWords.IsZero(e))
        {
            e[0] = 1;
        }

        // Step 4.
        Span<ulong> v = stackalloc ulong[r.Length];
        q.Invert(e, v);

        // Step 5. z₁ = s·v, z₂ = −r·v.
        Span<ulong> z1 = stackalloc ulong[r.Length];
        Span<ulong> z2 = stackalloc ulong[r.Length];
        q.Multiply(s, v, z1);
        q.Multiply(r, v, z2);
        q.Negate(z2);

        // Steps 6 and 7.
        return Curve.Arithmetic.CombinesTo(r, z1, z2, _x, _y);
    }
}
