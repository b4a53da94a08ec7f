using System.Globalization;
using System.Numerics;
using Sigex.Domain.Cryptography.Gost;

namespace Sigex.Tests.Support;

/// <summary>RFC 7091 as it is written, over numbers of any size: slow, and a witness against the fast form.</summary>
internal sealed record PlainGost(BigInteger P, BigInteger A, BigInteger B, BigInteger Q, GostPoint G)
{
    public static PlainGost Of(GostCurve curve)
    {
        var numbers = curve.Parameters;
        return new PlainGost(numbers.P, numbers.A, numbers.B, numbers.Q, numbers.G);
    }

    public static BigInteger Hex(string digits) =>
        BigInteger.Parse($"0{digits}", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public bool Holds(GostPoint point) =>
        ((point.Y * point.Y) - (point.X * point.X * point.X) - (A * point.X) - B) % P == 0;

    /// <summary>6.1, steps 4 to 6, with a given k.</summary>
    public (BigInteger R, BigInteger S) Sign(BigInteger e, BigInteger d, BigInteger k)
    {
        var r = Multiply(k, G)!.X % Q;
        return (r, ((r * d) + (k * e)) % Q);
    }

    /// <summary>6.2.</summary>
    public bool Verify(BigInteger digest, BigInteger r, BigInteger s, GostPoint key)
    {
        if (r <= 0 || s <= 0 || r >= Q || s >= Q)
        {
            return false;
        }

        var e = digest % Q;
        e = e.IsZero ? BigInteger.One : e;
        var v = BigInteger.ModPow(e, Q - 2, Q);
        var c = Add(Multiply(s * v % Q, G), Multiply((Q - r) * v % Q, key));
        return c is not null && c.X % Q == r;
    }

    /// <summary>Null is the point at infinity.</summary>
    public GostPoint? Multiply(BigInteger scalar, GostPoint? point)
    {
        GostPoint? sum = null;
        for (; scalar > 0; scalar >>= 1)
        {
            sum = scalar.IsEven ? sum : Add(sum, point);
            point = Add(point, point);
        }

        return sum;
    }

    /// <summary>A negative scalar takes the opposite point.</summary>
    public GostPoint? MultiplySigned(BigInteger scalar, GostPoint? point)
    {
        var product = Multiply(BigInteger.Abs(scalar), point);
        return product is null || scalar.Sign >= 0 ? product : product with { Y = Residue(-product.Y) };
    }

    public GostPoint? Add(GostPoint? left, GostPoint? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        if (left.X == right.X && (left.Y + right.Y) % P == 0)
        {
            return null;
        }

        var slope = left == right
            ? ((3 * left.X * left.X) + A) * Inverse(2 * left.Y)
            : (right.Y - left.Y) * Inverse(right.X - left.X);
        var x = Residue((slope * slope) - left.X - right.X);
        return new GostPoint(x, Residue((slope * (left.X - x)) - left.Y));
    }

    /// <summary>Euclid: factor · number = rest (mod p) holds all the way down to the rest one.</summary>
    private BigInteger Inverse(BigInteger number)
    {
        var (rest, factor) = (Residue(number), BigInteger.One);
        var (lastRest, lastFactor) = (P, BigInteger.Zero);
        while (rest > 1)
        {
            var quotient = lastRest / rest;
            (lastRest, rest) = (rest, lastRest - (quotient * rest));
            (lastFactor, factor) = (factor, lastFactor - (quotient * factor));
        }

        return Residue(factor);
    }

    private BigInteger Residue(BigInteger number) => ((number % P) + P) % P;
}
