using System.Numerics;
using Sigex.Domain.Cryptography.Gost;
using Sigex.Infrastructure.Sandbox.Signing;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Cryptography;

/// <summary>What does not lie on its curve never becomes a key.</summary>
public sealed class MakingAGostKey
{
    public static TheoryData<string> Curves => GostCurves.All;

    [Theory, MemberData(nameof(Curves))]
    public void A_point_of_the_curve_is_a_key_and_keeps_its_bytes(string name)
    {
        var curve = GostBytes.Curve(name);
        var point = GostSigner.Generate(curve).PublicKey;
        var key = GostPublicKey.TryCreate(curve, point);

        Assert.NotNull(key);
        Assert.Same(curve, key.Curve);
        Assert.Equal(point, key.Encoded.ToArray());
    }

    [Theory, MemberData(nameof(Curves))]
    public void A_point_beside_the_curve_is_no_key(string name)
    {
        var curve = GostBytes.Curve(name);
        var point = GostSigner.Generate(curve).PublicKey;
        for (var bit = 0; bit < 8 * point.Length; bit++)
        {
            var spoilt = point.ToArray();
            spoilt[bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.Null(GostPublicKey.TryCreate(curve, spoilt));
        }

        Assert.Null(GostPublicKey.TryCreate(curve, new byte[point.Length]));
    }

    [Theory, MemberData(nameof(Curves))]
    public void Another_length_is_no_key(string name)
    {
        var curve = GostBytes.Curve(name);
        var point = GostSigner.Generate(curve).PublicKey;

        Assert.Null(GostPublicKey.TryCreate(curve, []));
        Assert.Null(GostPublicKey.TryCreate(curve, point.AsSpan(0, point.Length - 1)));
        Assert.Null(GostPublicKey.TryCreate(curve, [.. point, 0]));
        Assert.Null(GostPublicKey.TryCreate(curve, point.AsSpan(0, curve.Length)));
    }

    [Theory, MemberData(nameof(Curves))]
    public void Big_endian_or_exchanged_halves_are_no_key(string name)
    {
        var curve = GostBytes.Curve(name);
        var point = GostSigner.Generate(curve).PublicKey;
        byte[] x = point[..curve.Length], y = point[curve.Length..];

        Assert.Null(GostPublicKey.TryCreate(curve, [.. Enumerable.Reverse(x), .. Enumerable.Reverse(y)]));
        Assert.Null(GostPublicKey.TryCreate(curve, [.. y, .. x]));
    }

    /// <summary>The same residues, written with p added where there is room for it.</summary>
    [Theory]
    [InlineData("CryptoPro-A")]
    [InlineData("tc26-512-A")]
    public void A_coordinate_that_is_not_below_p_is_no_key(string name)
    {
        var curve = GostBytes.Curve(name);
        var (g, p) = (curve.Parameters.G, curve.Parameters.P);

        // x of G is 1 or 3, so that x + p still fits.
        Assert.NotNull(GostPublicKey.TryCreate(curve, g.Bytes(curve)));
        Assert.Null(GostPublicKey.TryCreate(curve, (g with { X = g.X + p }).Bytes(curve)));
    }

    [Fact]
    public void On_the_curve_with_a_cofactor_a_point_of_another_order_is_no_key()
    {
        var curve = GostCurve.Tc26A256;
        var plain = PlainGost.Of(curve);
        var others = 0;
        for (BigInteger x = 1; others < 4; x++)
        {
            if (YOf(plain, x) is not BigInteger y)
            {
                continue;
            }

            var point = new GostPoint(x, y);
            Assert.True(plain.Holds(point));
            var hasOrderQ = plain.Multiply(plain.Q, point) is null;
            Assert.Equal(hasOrderQ, GostPublicKey.TryCreate(curve, point.Bytes(curve)) is not null);
            others += hasOrderQ ? 0 : 1;

            // q times any point is one of the small subgroup.
            if (plain.Multiply(plain.Q, point) is GostPoint small)
            {
                Assert.Null(GostPublicKey.TryCreate(curve, small.Bytes(curve)));
                Assert.Null(GostPublicKey.TryCreate(curve, (plain.Add(small, plain.G) ?? small).Bytes(curve)));
            }
        }
    }

    /// <summary>p leaves 3 when divided by 4, so the power (p + 1)/4 is a root of every square.</summary>
    private static BigInteger? YOf(PlainGost plain, BigInteger x)
    {
        var square = ((x * x * x) + (plain.A * x) + plain.B) % plain.P;
        var root = BigInteger.ModPow(square, (plain.P + 1) / 4, plain.P);
        return root * root % plain.P == square ? root : null;
    }
}
