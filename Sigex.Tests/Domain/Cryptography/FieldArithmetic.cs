using System.Numerics;
using Sigex.Domain.Cryptography.Gost;
using Sigex.Domain.Cryptography.Gost.Arithmetic;

namespace Sigex.Tests.Domain.Cryptography;

/// <summary>
/// The fields and the residues modulo q against numbers of any size, most of all where carries travel far.
/// </summary>
public sealed class FieldArithmetic
{
    [Fact]
    public void Residues_of_256_bits_are_right() => Compare<FieldElement256>((BigInteger.One << 256) - 617);

    [Fact]
    public void Residues_of_512_bits_are_right() => Compare<FieldElement512>((BigInteger.One << 512) - 569);

    [Fact]
    public void Long_chains_never_outgrow_256_bits() => Chain<FieldElement256>((BigInteger.One << 256) - 617);

    [Fact]
    public void Long_chains_never_outgrow_512_bits() => Chain<FieldElement512>((BigInteger.One << 512) - 569);

    [Fact]
    public void Scalars_of_all_curves_are_right()
    {
        foreach (var curve in new[] { GostCurve.CryptoProA, GostCurve.Tc26A512, GostCurve.Tc26A256 })
        {
            var words = curve.Length / 8;
            foreach (var number in Numbers(words).Select(number => number % curve.Q).Where(number => !number.IsZero))
            {
                var inverse = new ulong[words];
                curve.Scalars.Invert(LittleEndianWords.Of(number, words), inverse);
                Assert.Equal(BigInteger.ModPow(number, curve.Q - 2, curve.Q), LittleEndianWords.Number(inverse));

                var product = new ulong[words];
                curve.Scalars.Multiply(LittleEndianWords.Of(number, words), inverse, product);
                Assert.Equal(BigInteger.One, LittleEndianWords.Number(product));
            }
        }
    }

    [Fact]
    public void Digits_add_up_to_the_number()
    {
        foreach (var number in Numbers(8))
        {
            for (var width = 2; width <= 8; width++)
            {
                var digits = new sbyte[513];
                SignedWindows.Recode(LittleEndianWords.Of(number, 8), width, digits);

                var sum = digits.Select((digit, place) => digit * (BigInteger.One << place)).Aggregate(BigInteger.Add);
                Assert.Equal(number, sum);
                Assert.All(
                    digits,
                    digit => Assert.True(digit == 0 || (digit % 2 != 0 && Math.Abs(digit) < 1 << (width - 1))));
            }
        }
    }

    private static void Compare<TElement>(BigInteger p)
        where TElement : unmanaged, IFieldElement<TElement>
    {
        BigInteger[] numbers = [.. Numbers(TElement.Words), p, p - 1, p + 1, p - 2, p >> 1];
        foreach (var left in numbers)
        {
            var a = Read<TElement>(left);
            Assert.Equal(left % p, Number(a));
            Assert.Equal(left * left % p, Number(TElement.Square(a)));
            Assert.Equal(left % p == 0, a.IsZero);
            foreach (var right in numbers)
            {
                var b = Read<TElement>(right);
                Assert.Equal((left + right) % p, Number(a + b));
                Assert.Equal((left + (2 * p) - right) % p, Number(a - b));
                Assert.Equal(left * right % p, Number(a * b));
                Assert.Equal(((8 * left) + (8 * p) - (8 * (right % p))) % p, Number(TElement.Difference(a, 8, b, 8)));
                Assert.Equal((left - right) % p == 0, (a - b).IsZero);
            }
        }
    }

    /// <summary>Operations in any order, on limbs that have taken the excess of those before.</summary>
    private static void Chain<TElement>(BigInteger p)
        where TElement : unmanaged, IFieldElement<TElement>
    {
        var random = new Random(20261124);
        var start = (BigInteger.One << (64 * TElement.Words)) - 1;
        var (number, element) = (start, Read<TElement>(start));
        var (other, otherElement) = (number, element);
        for (var step = 0; step < 20_000; step++)
        {
            (number, element) = random.Next(7) switch
            {
                0 => (number + other, element + otherElement),
                1 => (number - other + p, element - otherElement),
                2 => (p - number, default(TElement) - element),
                3 => (number + number, element + element),
                4 => ((8 * number) - (8 * other), TElement.Difference(element, 8, otherElement, 8)),
                5 => (number * other, element * otherElement),
                _ => (number * number, TElement.Square(element)),
            };
            number = ((number % p) + p) % p;
            if (random.Next(3) == 0)
            {
                (number, element, other, otherElement) = (other, otherElement, number, element);
            }

            Assert.Equal(number % p, Number(element));
        }
    }

    /// <summary>Words of all ones, of one bit, of nothing and of chance, in every mixture of neighbours.</summary>
    private static IEnumerable<BigInteger> Numbers(int words)
    {
        var random = new Random(20261124);
        ulong[] kinds = [0, 1, ulong.MaxValue, ulong.MaxValue - 1, 1ul << 63, (1ul << 57) - 1, (1ul << 52) - 1];
        for (var count = 0; count < 60; count++)
        {
            var number = BigInteger.Zero;
            for (var word = 0; word < words; word++)
            {
                var kind = random.Next(kinds.Length + 2);
                number = (number << 64) + (kind < kinds.Length ? kinds[kind] : (ulong)random.NextInt64());
            }

            yield return number;
        }

        yield return 0;
        yield return 1;
        yield return (BigInteger.One << (64 * words)) - 1;
    }

    private static TElement Read<TElement>(BigInteger number)
        where TElement : unmanaged, IFieldElement<TElement> =>
        TElement.Read(LittleEndianWords.Of(number, TElement.Words));

    private static BigInteger Number<TElement>(TElement element)
        where TElement : unmanaged, IFieldElement<TElement>
    {
        var words = new ulong[TElement.Words];
        element.Write(words);
        return LittleEndianWords.Number(words);
    }
}
