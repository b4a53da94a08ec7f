namespace Sigex.Domain.Cryptography.Gost.Arithmetic;

/// <summary>Addition and doubling on y² = x³ + ax + b in Jacobian coordinates.</summary>
/// <remarks>
/// Every case is answered: equal points, opposite points, infinity. Public keys and signatures are chosen by others,
/// who may aim at the cases that never happen by chance.
/// </remarks>
internal sealed class PointArithmetic<TElement>(TElement a, bool aIsMinusThree)
    where TElement : unmanaged, IFieldElement<TElement>
{
    private readonly TElement _a = a;

    public static TElement One { get; } = TElement.Read([1, .. new ulong[TElement.Words - 1]]);

    public JacobianPoint<TElement> Double(in JacobianPoint<TElement> point)
    {
        var x = point.X;
        var y = point.Y;
        var z = point.Z;
        var y2 = TElement.Square(y);
        var z2 = TElement.Square(z);
        var xy2 = x * y2;

        // The tangent: 3x² + aZ⁴, which is 3(x − Z²)(x + Z²) for a = −3.
        var slope = aIsMinusThree
            ? TElement.Difference(x, 3, z2, 3) * (x + z2)
            : TElement.Difference(_a * TElement.Square(z2), 1, default(TElement) - TElement.Square(x), 3);
        var newX = TElement.Difference(TElement.Square(slope), 1, xy2, 8);
        var newY = TElement.Difference(
            slope * TElement.Difference(xy2, 4, newX, 1), 1, TElement.Square(y2), 8);
        var newZ = TElement.Square(y + z) - y2 - z2;
        return new JacobianPoint<TElement>(newX, newY, newZ);
    }

    public JacobianPoint<TElement> Add(in JacobianPoint<TElement> left, in AffinePoint<TElement> right)
    {
        if (left.IsInfinity)
        {
            return new JacobianPoint<TElement>(right.X, right.Y, One);
        }

        var z2 = TElement.Square(left.Z);
        var width = (right.X * z2) - left.X;
        var height = (right.Y * (z2 * left.Z)) - left.Y;
        return width.IsZero
            ? OnOneVertical(left, height)
            : Chord(left.X, left.Y, width, height, left.Z * width);
    }

    public JacobianPoint<TElement> Add(in JacobianPoint<TElement> left, in AddendPoint<TElement> right)
    {
        if (left.IsInfinity)
        {
            return right.Point;
        }

        // Twice a point of order two, which only the curve with a cofactor has.
        if (right.Point.IsInfinity)
        {
            return left;
        }

        var z2 = TElement.Square(left.Z);
        var x = left.X * right.Z2;
        var y = left.Y * right.Z3;
        var width = (right.Point.X * z2) - x;
        var height = (right.Point.Y * (z2 * left.Z)) - y;
        return width.IsZero
            ? OnOneVertical(left, height)
            : Chord(x, y, width, height, left.Z * right.Point.Z * width);
    }

    /// <summary>Equal x: the same point is doubled, the opposite one gives infinity.</summary>
    private JacobianPoint<TElement> OnOneVertical(in JacobianPoint<TElement> point, in TElement height) =>
        height.IsZero ? Double(point) : default;

    private static JacobianPoint<TElement> Chord(
        in TElement x, in TElement y, in TElement width, in TElement height, in TElement z)
    {
        var width2 = TElement.Square(width);
        var width3 = width * width2;
        var xWidth2 = x * width2;
        var newX = TElement.Difference(TElement.Square(height) - width3, 1, xWidth2, 2);
        var newY = (height * (xWidth2 - newX)) - (y * width3);
        return new JacobianPoint<TElement>(newX, newY, z);
    }
}
