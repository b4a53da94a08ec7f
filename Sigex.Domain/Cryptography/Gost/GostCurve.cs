using System.Numerics;

namespace Sigex.Domain.Cryptography.Gost;

/// <summary>An affine point; both coordinates are numbers below p.</summary>
public sealed record GostPoint(BigInteger X, BigInteger Y);

/// <summary>The curve y² = x³ + ax + b over the residues modulo p, with a point G of prime order q.</summary>
public sealed class GostCurve
{
    private GostCurve(string name, int length)
    {
        Name = name;
        Length = length;
    }

    public string Name { get; }

    /// <summary>Bytes of one coordinate: 32 or 64.</summary>
    public int Length { get; }

    public BigInteger Q { get; }

    /// <summary>CryptoPro-A, the curve of GOST 34.310-2004.</summary>
    public static GostCurve CryptoProA { get; } = new("CryptoPro-A", 32);

    /// <summary>tc26-512-A, the curve of GOST 34.10-2015 with 512 bits.</summary>
    public static GostCurve Tc26A512 { get; } = new("tc26-512-A", 64);

    /// <summary>tc26-256-A, the curve of GOST 34.10-2015 with 256 bits, cofactor 4. Not proved on a real sample.</summary>
    public static GostCurve Tc26A256 { get; } = new("tc26-256-A", 32);

    /// <summary>scalar·G. Public arithmetic: how long it takes depends on the scalar.</summary>
    public GostPoint MultiplyBase(BigInteger scalar) => throw new NotImplementedException($"{Name} {scalar.IsZero}");
}
