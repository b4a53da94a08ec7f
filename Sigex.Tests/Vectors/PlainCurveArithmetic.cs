using System.Numerics;
using Sigex.Domain.Cryptography.Gost;
using Sigex.Domain.Cryptography.Gost.Arithmetic;

namespace Sigex.Tests.Vectors;

/// <summary>A curve by the formulas of the school book, for the one whose field the product has no arithmetic for.</summary>
internal sealed class PlainCurveArithmetic(CurveParameters curve) : CurveArithmetic
{
    public override bool Holds(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y)
    {
        var (a, b) = (LittleEndianWords.Number(x), LittleEndianWords.Number(y));
        return a < curve.P && b < curve.P && Residue((b * b) - (a * a * a) - (curve.A * a) - curve.B).IsZero;
    }

    public override bool HasOrderQ(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y) => Times(curve.Q, Point(x, y)) is null;

    public override bool CombinesTo(
        ReadOnlySpan<ulong> r, ReadOnlySpan<ulong> z1, ReadOnlySpan<ulong> z2, ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y)
    {
        var sum = Sum(Times(LittleEndianWords.Number(z1), curve.G), Times(LittleEndianWords.Number(z2), Point(x, y)));
        return sum is not null && sum.X % curve.Q == LittleEndianWords.Number(r);
    }

    public override GostPoint? MultiplyBase(ReadOnlySpan<ulong> scalar) => Times(LittleEndianWords.Number(scalar), curve.G);

    private static GostPoint Point(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y) =>
        new(LittleEndianWords.Number(x), LittleEndianWords.Number(y));

    private GostPoint? Times(BigInteger scalar, GostPoint point)
    {
        GostPoint? sum = null;
        for (var bit = (int)scalar.GetBitLength() - 1; bit >= 0; bit--)
        {
            sum = Sum(sum, sum);
            sum = ((scalar >> bit) & 1).IsZero ? sum : Sum(sum, point);
        }

        return sum;
    }

    private GostPoint? Sum(GostPoint? left, GostPoint? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        if (left.X == right.X && Residue(left.Y + right.Y).IsZero)
        {
            return null;
        }

        var slope = left == right
            ? ((3 * left.X * left.X) + curve.A) * Inverse(2 * left.Y)
            : (right.Y - left.Y) * Inverse(right.X - left.X);
        var x = Residue((slope * slope) - left.X - right.X);
        return new GostPoint(x, Residue((slope * (left.X - x)) - left.Y));
    }

    private BigInteger Inverse(BigInteger number) => BigInteger.ModPow(Residue(number), curve.P - 2, curve.P);

    private BigInteger Residue(BigInteger number) => number % curve.P is var rest && rest.Sign < 0 ? rest + curve.P : rest;
}
