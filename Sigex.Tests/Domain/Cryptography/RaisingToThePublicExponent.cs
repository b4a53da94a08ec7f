using System.Numerics;
using Sigex.Domain.Cryptography.Keys;

namespace Sigex.Tests.Domain.Cryptography;

public sealed class RaisingToThePublicExponent
{
    private readonly Random _random = new(20261124);

    [Theory]
    [InlineData(512)]
    [InlineData(521)]
    [InlineData(1_000)]
    [InlineData(2_048)]
    [InlineData(2_051)]
    [InlineData(3_072)]
    [InlineData(8_192)]
    public void Gives_what_the_plain_division_gives(int bits)
    {
        foreach (var exponent in new[] { 3ul, 65_537ul, 0x8000_0000_0000_0001ul, ulong.MaxValue })
        {
            for (var round = 0; round < 8; round++)
            {
                var modulus = Number(bits) | BigInteger.One | (BigInteger.One << (bits - 1));
                Agrees(modulus, Number(bits) % modulus, exponent);
            }
        }
    }

    [Theory]
    [InlineData(512)]
    [InlineData(1_024)]
    [InlineData(2_047)]
    [InlineData(2_048)]
    public void Carries_through_all_words_at_the_edges(int bits)
    {
        var allOnes = (BigInteger.One << bits) - 1;
        var oneBit = (BigInteger.One << (bits - 1)) + 1;
        foreach (var modulus in new[] { allOnes, oneBit, allOnes - 2 })
        {
            foreach (var number in new[] { BigInteger.Zero, BigInteger.One, 2, modulus - 1, modulus - 2, modulus >> 1 })
            {
                Agrees(modulus, number, 65_537);
            }
        }
    }

    [Fact]
    public void A_number_that_is_not_below_the_modulus_has_no_power()
    {
        var modulus = Number(2_048) | BigInteger.One | (BigInteger.One << 2_047);
        var powers = new MontgomeryModulus(modulus);
        var zero = FixedNumber.Write(0, 256);
        var one = FixedNumber.Write(1, 256);

        Assert.True(powers.IsPower(zero, 65_537, zero));
        Assert.False(powers.IsPower(FixedNumber.Write(modulus, 256), 65_537, zero));
        Assert.True(powers.IsPower(one, 65_537, one));
        Assert.False(powers.IsPower(FixedNumber.Write((BigInteger.One << 2_048) - 1, 256), 65_537, one));
    }

    private static void Agrees(BigInteger modulus, BigInteger number, ulong exponent)
    {
        var length = modulus.GetByteCount(isUnsigned: true);
        var expected = BigInteger.ModPow(number, exponent, modulus);
        var powers = new MontgomeryModulus(modulus);
        var written = FixedNumber.Write(number, length);

        Assert.True(powers.IsPower(written, exponent, FixedNumber.Write(expected, length)));
        Assert.False(powers.IsPower(written, exponent, FixedNumber.Write(expected ^ 1, length)));
    }

    private BigInteger Number(int bits)
    {
        var bytes = new byte[(bits + 7) / 8];
        _random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true) & ((BigInteger.One << bits) - 1);
    }
}
