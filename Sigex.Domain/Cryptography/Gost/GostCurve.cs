using System.Globalization;
using System.Numerics;
using Sigex.Domain.Cryptography.Gost.Arithmetic;

namespace Sigex.Domain.Cryptography.Gost;

/// <summary>An affine point; both coordinates are numbers below p.</summary>
public sealed record GostPoint(BigInteger X, BigInteger Y);

/// <summary>The curve y² = x³ + ax + b over the residues modulo p, with a point G of prime order q.</summary>
/// <remarks>
/// Only public numbers come here: verification needs no secret, so nothing is done to hide how long a step takes.
/// </remarks>
public sealed class GostCurve
{
    private readonly Lazy<CurveArithmetic> _arithmetic;

    internal GostCurve(
        string name, int length, CurveParameters parameters, Func<CurveParameters, CurveArithmetic> arithmetic)
    {
        Name = name;
        Length = length;
        Parameters = parameters;
        Scalars = new ScalarModulus(parameters.Q, length / sizeof(ulong));
        _arithmetic = new Lazy<CurveArithmetic>(() => arithmetic(parameters));
    }

    public string Name { get; }

    /// <summary>Bytes of one coordinate: 32 or 64.</summary>
    public int Length { get; }

    /// <summary>The order of G.</summary>
    public BigInteger Q => Parameters.Q;

    /// <summary>CryptoPro-A (RFC 4357), the curve of GOST 34.310-2004.</summary>
    public static GostCurve CryptoProA { get; } = new(
        "CryptoPro-A",
        32,
        new CurveParameters(
            P: Hex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD97"),
            A: Hex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD94"),
            B: 0xA6,
            Q: Hex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF6C611070995AD10045841B09B761B893"),
            Cofactor: 1,
            G: new GostPoint(1, Hex("8D91E471E0989CDA27DF505A453F2B7635294F2DDF23E3B122ACC99C9E9F1E14"))),
        CurveArithmetic.Over<FieldElement256>);

    /// <summary>tc26-512-A (RFC 7836), the curve of GOST 34.10-2015 with 512 bits.</summary>
    public static GostCurve Tc26A512 { get; } = new(
        "tc26-512-A",
        64,
        new CurveParameters(
            P: Hex(
                "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF" +
                "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFDC7"),
            A: Hex(
                "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF" +
                "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFDC4"),
            B: Hex(
                "E8C2505DEDFC86DDC1BD0B2B6667F1DA34B82574761CB0E879BD081CFD0B6265" +
                "EE3CB090F30D27614CB4574010DA90DD862EF9D4EBEE4761503190785A71C760"),
            Q: Hex(
                "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF" +
                "27E69532F48D89116FF22B8D4E0560609B4B38ABFAD2B85DCACDB1411F10B275"),
            Cofactor: 1,
            G: new GostPoint(3, Hex(
                "7503CFE87A836AE3A61B8816E25450E6CE5E1C93ACF1ABC1778064FDCBEFA921" +
                "DF1626BE4FD036E93D75E6A50E3A41E98028FE5FC235F5B889A589CB5215F2A4"))),
        CurveArithmetic.Over<FieldElement512>);

    /// <summary>
    /// tc26-256-A (RFC 7836), the curve of GOST 34.10-2015 with 256 bits, cofactor 4. Not proved on a real sample.
    /// </summary>
    public static GostCurve Tc26A256 { get; } = new(
        "tc26-256-A",
        32,
        new CurveParameters(
            P: Hex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD97"),
            A: Hex("C2173F1513981673AF4892C23035A27CE25E2013BF95AA33B22C656F277E7335"),
            B: Hex("295F9BAE7428ED9CCC20E7C359A9D41A22FCCD9108E17BF7BA9337A6F8AE9513"),
            Q: Hex("400000000000000000000000000000000FD8CDDFC87B6635C115AF556C360C67"),
            Cofactor: 4,
            G: new GostPoint(
                Hex("91E38443A5E82C0D880923425712B2BB658B9196932E02C78B2582FE742DAA28"),
                Hex("32879423AB1A0375895786C4BB46E9565FDE0B5344766740AF268ADB32322E5C"))),
        CurveArithmetic.Over<FieldElement256>);

    internal CurveParameters Parameters { get; }

    internal ScalarModulus Scalars { get; }

    /// <summary>Made when first needed, because the table of multiples of G takes a while.</summary>
    internal CurveArithmetic Arithmetic => _arithmetic.Value;

    /// <summary>scalar·G. Public arithmetic: how long it takes depends on the scalar.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scalar is not between 1 and q − 1.</exception>
    public GostPoint MultiplyBase(BigInteger scalar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scalar, BigInteger.One);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(scalar, Q);

        // Below q there is no multiple at infinity.
        return Arithmetic.MultiplyBase(LittleEndianWords.Of(scalar, Length / sizeof(ulong)))
            ?? throw new InvalidOperationException($"The order of G on {Name} is wrong.");
    }

    public override string ToString() => Name;

    private static BigInteger Hex(string digits) =>
        BigInteger.Parse($"0{digits}", NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
