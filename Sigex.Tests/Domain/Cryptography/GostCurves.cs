using System.Numerics;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Cryptography;

/// <summary>A slip of the hand in a parameter must not pass.</summary>
public sealed class GostCurves
{
    public static TheoryData<string> All => ["CryptoPro-A", "tc26-512-A", "tc26-256-A"];

    [Theory, MemberData(nameof(All))]
    public void The_field_and_the_order_are_prime(string name)
    {
        var curve = GostBytes.Curve(name);

        Assert.True(IsPrime(curve.Parameters.P));
        Assert.True(IsPrime(curve.Q));
    }

    [Theory, MemberData(nameof(All))]
    public void The_base_point_is_on_the_curve_and_has_the_order_q(string name)
    {
        var plain = PlainGost.Of(GostBytes.Curve(name));

        Assert.True(plain.Holds(plain.G));
        Assert.Null(plain.Multiply(plain.Q, plain.G));
    }

    /// <summary>Hasse: the curve has p + 1 points, give or take 2√p.</summary>
    [Theory, MemberData(nameof(All))]
    public void The_cofactor_fits_the_number_of_points(string name)
    {
        var numbers = GostBytes.Curve(name).Parameters;
        var difference = (numbers.Cofactor * numbers.Q) - numbers.P - 1;

        Assert.True(difference * difference <= 4 * numbers.P);
    }

    [Theory, MemberData(nameof(All))]
    public void Multiples_of_the_base_point_are_those_of_plain_arithmetic(string name)
    {
        var curve = GostBytes.Curve(name);
        var plain = PlainGost.Of(curve);
        var random = new Random(20261124);
        BigInteger[] scalars =
        [
            .. Enumerable.Range(1, 300).Select(number => (BigInteger)number),
            .. Enumerable.Range(1, 5).Select(_ => RandomBelow(curve.Q, random)),
            BigInteger.One << (4 * curve.Length),
            (BigInteger.One << 200) - 1,
        ];

        foreach (var scalar in scalars)
        {
            var expected = plain.Multiply(scalar, plain.G);
            Assert.Equal(expected, curve.MultiplyBase(scalar));
            Assert.Equal(plain.MultiplySigned(-1, expected), curve.MultiplyBase(curve.Q - scalar));
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Zero_and_q_have_no_multiple_that_could_be_shown(string name)
    {
        var curve = GostBytes.Curve(name);

        Assert.Throws<ArgumentOutOfRangeException>(() => curve.MultiplyBase(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.MultiplyBase(curve.Q));
    }

    private static BigInteger RandomBelow(BigInteger limit, Random random)
    {
        var bytes = new byte[limit.GetByteCount() + 8];
        random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true) % limit;
    }

    /// <summary>Miller and Rabin, forty times.</summary>
    private static bool IsPrime(BigInteger number)
    {
        var twos = 0;
        var odd = number - 1;
        for (; odd.IsEven; odd >>= 1)
        {
            twos++;
        }

        var random = new Random(1);
        return Enumerable.Range(0, 40).All(_ =>
        {
            var power = BigInteger.ModPow(2 + RandomBelow(number - 3, random), odd, number);
            var holds = power.IsOne || power == number - 1;
            for (var square = 1; square < twos && !holds; square++)
            {
                power = power * power % number;
                holds = power == number - 1;
            }

            return holds;
        });
    }
}
