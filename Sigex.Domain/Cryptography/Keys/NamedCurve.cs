using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Sigex.Domain.Cryptography.Keys;

/// <summary>The curves of FIPS 186-4, D.1.2 that we know by name; a is p − 3 on all of them and p ≡ 3 (mod 4).</summary>
internal sealed class NamedCurve
{
    public static readonly NamedCurve P256 = new(
        "1.2.840.10045.3.1.7", ECCurve.NamedCurves.nistP256, 32,
        "FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF",
        "5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B",
        "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551");

    public static readonly NamedCurve P384 = new(
        "1.3.132.0.34", ECCurve.NamedCurves.nistP384, 48,
        "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFFFF0000000000000000FFFFFFFF",
        "B3312FA7E23EE7E4988E056BE3F82D19181D9C6EFE8141120314088F5013875AC656398D8A2ED19D2A85C8EDD3EC2AEF",
        "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973");

    public static readonly NamedCurve P521 = new(
        "1.3.132.0.35", ECCurve.NamedCurves.nistP521, 66,
        "01FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
        "0051953EB9618E1C9A1F929A21A0B68540EEA2DA725B99B315F3B8B489918EF109E156193951EC7E937B1652C0BD3BB1BF073573DF883D2C34F1EF451FD46B503F00",
        "01FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFA51868783BF2F966B7FCC0148F709A5D03BB5C9B8899C47AEBB6FB71E91386409");

    public static readonly IReadOnlyList<NamedCurve> All = [P256, P384, P521];

    private NamedCurve(string oid, ECCurve curve, int length, string p, string b, string order)
    {
        Oid = oid;
        Curve = curve;
        Length = length;
        P = Number(p);
        B = Number(b);
        Order = Number(order);
    }

    public string Oid { get; }

    public ECCurve Curve { get; }

    /// <summary>Bytes of one coordinate.</summary>
    public int Length { get; }

    public BigInteger P { get; }

    public BigInteger B { get; }

    public BigInteger Order { get; }

    /// <summary>x³ − 3x + b.</summary>
    public BigInteger RightSide(BigInteger x) => ((((x * x) - 3) * x) + B) % P is var rest && rest.Sign < 0 ? rest + P : rest;

    private static BigInteger Number(string hex) =>
        BigInteger.Parse("0" + hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
