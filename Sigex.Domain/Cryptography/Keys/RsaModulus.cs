using System.Numerics;

namespace Sigex.Domain.Cryptography.Keys;

/// <summary>Is a modulus what RSA needs: composite, without small factors, and not of two primes close together (rule KEY-01)?</summary>
internal static class RsaModulus
{
    private const int SmallFactorsBelow = 1 << 16;
    private const int FermatRounds = 100;

    private static readonly Lazy<BigInteger> SmallPrimes = new(ProductOfSmallPrimes);

    public static bool IsSound(BigInteger modulus) =>
        BigInteger.GreatestCommonDivisor(SmallPrimes.Value % modulus, modulus).IsOne
        && !HasCloseFactors(modulus)
        && !IsProbablyPrime(modulus);

    // Fermat: n = a² − b² with a just above the root of n, where the two primes are close.
    private static bool HasCloseFactors(BigInteger modulus)
    {
        var root = RootBelow(modulus);
        for (var round = 0; round < FermatRounds; round++)
        {
            root += round == 0 && root * root >= modulus ? 0 : 1;
            var difference = (root * root) - modulus;
            var side = RootBelow(difference);
            if (side * side == difference)
            {
                return true;
            }
        }

        return false;
    }

    // One round of Miller and Rabin. The base is fixed: a composite that passes for a prime only refuses its owner.
    private static bool IsProbablyPrime(BigInteger number)
    {
        var less = number - 1;
        var twos = (int)BigInteger.TrailingZeroCount(less);
        var power = BigInteger.ModPow(2, less >> twos, number);
        for (var step = 0; step < twos && !power.IsOne && power != less; step++)
        {
            power = power * power % number;
            if (power.IsOne)
            {
                return false;
            }
        }

        return power.IsOne || power == less;
    }

    // Newton from above.
    private static BigInteger RootBelow(BigInteger number)
    {
        if (number.IsZero)
        {
            return number;
        }

        var root = BigInteger.One << (int)((number.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (number / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    private static BigInteger ProductOfSmallPrimes()
    {
        var isComposite = new bool[SmallFactorsBelow];
        var level = new List<BigInteger>();
        for (var prime = 2; prime < SmallFactorsBelow; prime++)
        {
            if (isComposite[prime])
            {
                continue;
            }

            level.Add(prime);
            for (var multiple = (long)prime * prime; multiple < SmallFactorsBelow; multiple += prime)
            {
                isComposite[multiple] = true;
            }
        }

        while (level.Count > 1)
        {
            level = level.Chunk(2).Select(pair => pair.Aggregate(BigInteger.Multiply)).ToList();
        }

        return level[0];
    }
}
