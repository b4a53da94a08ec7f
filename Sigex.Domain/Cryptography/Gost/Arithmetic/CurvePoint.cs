namespace Sigex.Domain.Cryptography.Gost.Arithmetic;

/// <summary>A point (x, y), never the one at infinity.</summary>
internal readonly record struct AffinePoint<TElement>(TElement X, TElement Y)
    where TElement : unmanaged, IFieldElement<TElement>
{
    public AffinePoint<TElement> Negated => new(X, default(TElement) - Y);
}

/// <summary>The point (X/Z², Y/Z³). With Z = 0, which is also the default, it is the point at infinity.</summary>
internal readonly record struct JacobianPoint<TElement>(TElement X, TElement Y, TElement Z)
    where TElement : unmanaged, IFieldElement<TElement>
{
    public bool IsInfinity => Z.IsZero;
}

/// <summary>A point that is added many times, with the powers of Z which every addition needs.</summary>
internal readonly record struct AddendPoint<TElement>(JacobianPoint<TElement> Point, TElement Z2, TElement Z3)
    where TElement : unmanaged, IFieldElement<TElement>
{
    public AddendPoint(in JacobianPoint<TElement> point)
        : this(point, TElement.Square(point.Z), TElement.Square(point.Z) * point.Z)
    {
    }

    public AddendPoint<TElement> Negated => this with { Point = Point with { Y = default(TElement) - Point.Y } };
}
