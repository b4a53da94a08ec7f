using System.Numerics;

namespace Sigex.Domain.Cryptography.Gost.Arithmetic;

/// <summary>
/// What verification asks of a curve, without the type of its field. Numbers are words, least significant first.
/// </summary>
internal abstract class CurveArithmetic
{
    public static CurveArithmetic Over<TElement>(CurveParameters parameters)
        where TElement : unmanaged, IFieldElement<TElement> => new CurveArithmetic<TElement>(parameters);

    /// <summary>Are both numbers below p, and is y² = x³ + ax + b?</summary>
    public abstract bool Holds(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y);

    /// <summary>Is q times this point of the curve the point at infinity?</summary>
    public abstract bool HasOrderQ(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y);

    /// <summary>Is z₁G + z₂(x, y) a point whose x is r modulo q? Infinity has no x.</summary>
    public abstract bool CombinesTo(
        ReadOnlySpan<ulong> r,
        ReadOnlySpan<ulong> z1,
        ReadOnlySpan<ulong> z2,
        ReadOnlySpan<ulong> x,
        ReadOnlySpan<ulong> y);

    /// <summary>scalar · G, or null for the point at infinity.</summary>
    public abstract GostPoint? MultiplyBase(ReadOnlySpan<ulong> scalar);
}

/// <inheritdoc/>
internal sealed class CurveArithmetic<TElement> : CurveArithmetic
    where TElement : unmanaged, IFieldElement<TElement>
{
    private const int GeneratorWidth = 8;
    private const int KeyWidth = 5;

    private readonly CurveParameters _parameters;
    private readonly PointArithmetic<TElement> _points;
    private readonly TElement _a;
    private readonly TElement _b;
    private readonly ulong[] _p;
    private readonly ulong[] _q;
    private readonly AffinePoint<TElement>[] _multiplesOfG;

    public CurveArithmetic(CurveParameters parameters)
    {
        _parameters = parameters;
        _a = Element(parameters.A);
        _b = Element(parameters.B);
        _p = LittleEndianWords.Of(parameters.P, TElement.Words);
        _q = LittleEndianWords.Of(parameters.Q, TElement.Words);
        _points = new PointArithmetic<TElement>(_a, parameters.A == parameters.P - 3);
        var g = new AffinePoint<TElement>(Element(parameters.G.X), Element(parameters.G.Y));
        var multiplesOfG = new AddendPoint<TElement>[1 << (GeneratorWidth - 2)];
        FillOddMultiples(g, multiplesOfG);
        _multiplesOfG = [.. multiplesOfG.Select(multiple => Affine(multiple.Point))];
    }

    public override bool Holds(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y)
    {
        if (LittleEndianWords.Compare(x, _p) >= 0 || LittleEndianWords.Compare(y, _p) >= 0)
        {
            return false;
        }

        var point = Point(x, y);
        var right = ((TElement.Square(point.X) + _a) * point.X) + _b;
        return (TElement.Square(point.Y) - right).IsZero;
    }

    public override bool HasOrderQ(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y) =>
        Combine(new ulong[TElement.Words], _q, Point(x, y)).IsInfinity;

    public override bool CombinesTo(
        ReadOnlySpan<ulong> r,
        ReadOnlySpan<ulong> z1,
        ReadOnlySpan<ulong> z2,
        ReadOnlySpan<ulong> x,
        ReadOnlySpan<ulong> y)
    {
        var point = Combine(z1, z2, Point(x, y));
        if (point.IsInfinity)
        {
            return false;
        }

        // x = X/Z² modulo p. Instead of a division, every number below p that is r modulo q is multiplied by Z².
        var z2Power = TElement.Square(point.Z);
        Span<ulong> candidate = stackalloc ulong[TElement.Words];
        r.CopyTo(candidate);
        do
        {
            if (((TElement.Read(candidate) * z2Power) - point.X).IsZero)
            {
                return true;
            }
        }
        while (LittleEndianWords.Add(candidate, _q) == 0 && LittleEndianWords.Compare(candidate, _p) < 0);

        return false;
    }

    public override GostPoint? MultiplyBase(ReadOnlySpan<ulong> scalar)
    {
        var g = _multiplesOfG[0];
        var point = Combine(scalar, new ulong[TElement.Words], g);
        if (point.IsInfinity)
        {
            return null;
        }

        var affine = Affine(point);
        return new GostPoint(Number(affine.X), Number(affine.Y));
    }

    /// <summary>z₁G + z₂·point: both scalars share their doublings.</summary>
    private JacobianPoint<TElement> Combine(
        ReadOnlySpan<ulong> z1, ReadOnlySpan<ulong> z2, in AffinePoint<TElement> point)
    {
        var digits = (64 * TElement.Words) + 1;
        Span<sbyte> digitsOfG = stackalloc sbyte[digits];
        Span<sbyte> digitsOfPoint = stackalloc sbyte[digits];
        SignedWindows.Recode(z1, GeneratorWidth, digitsOfG);
        SignedWindows.Recode(z2, KeyWidth, digitsOfPoint);

        Span<AddendPoint<TElement>> multiples = stackalloc AddendPoint<TElement>[1 << (KeyWidth - 2)];
        FillOddMultiples(point, multiples);
        var sum = default(JacobianPoint<TElement>);
        var started = false;
        for (var position = digits - 1; position >= 0; position--)
        {
            if (started)
            {
                sum = _points.Double(sum);
            }

            var digit = digitsOfG[position];
            if (digit != 0)
            {
                ref readonly var multiple = ref _multiplesOfG[Math.Abs((int)digit) / 2];
                sum = digit > 0 ? _points.Add(sum, multiple) : _points.Add(sum, multiple.Negated);
                started = true;
            }

            digit = digitsOfPoint[position];
            if (digit != 0)
            {
                ref readonly var multiple = ref multiples[Math.Abs((int)digit) / 2];
                sum = digit > 0 ? _points.Add(sum, multiple) : _points.Add(sum, multiple.Negated);
                started = true;
            }
        }

        return sum;
    }

    /// <summary>1, 3, 5 … times the point.</summary>
    private void FillOddMultiples(in AffinePoint<TElement> point, Span<AddendPoint<TElement>> multiples)
    {
        var first = new JacobianPoint<TElement>(point.X, point.Y, PointArithmetic<TElement>.One);
        var twice = new AddendPoint<TElement>(_points.Double(first));
        multiples[0] = new AddendPoint<TElement>(first);
        for (var index = 1; index < multiples.Length; index++)
        {
            multiples[index] = new AddendPoint<TElement>(_points.Add(multiples[index - 1].Point, twice));
        }
    }

    /// <summary>Divides by Z. Slow, and needed only where a point is shown or kept.</summary>
    private AffinePoint<TElement> Affine(in JacobianPoint<TElement> point)
    {
        var inverse = Element(BigInteger.ModPow(Number(point.Z), _parameters.P - 2, _parameters.P));
        var inverse2 = TElement.Square(inverse);
        return new AffinePoint<TElement>(point.X * inverse2, point.Y * (inverse2 * inverse));
    }

    private static AffinePoint<TElement> Point(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y) =>
        new(TElement.Read(x), TElement.Read(y));

    private static TElement Element(BigInteger number) =>
        TElement.Read(LittleEndianWords.Of(number, TElement.Words));

    private static BigInteger Number(in TElement element)
    {
        Span<ulong> words = stackalloc ulong[TElement.Words];
        element.Write(words);
        return LittleEndianWords.Number(words);
    }
}
