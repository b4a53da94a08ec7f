using System.Numerics;
using System.Security.Cryptography;
using Sigex.Domain.Cryptography.Gost;

namespace Sigex.Infrastructure.Sandbox.Signing;

/// <summary>Signs as RFC 7091, 6.1, for the invented people and authorities of the sandbox and of the tests.</summary>
/// <remarks>
/// Never for a real key: the arithmetic beneath is made for verification, so the time it takes depends on the secret
/// numbers d and k, and neither is wiped from memory. Sigex does not sign for anybody; users sign in their own
/// software.
/// </remarks>
internal sealed class GostSigner
{
    private readonly GostCurve _curve;

    /// <exception cref="ArgumentOutOfRangeException">d is not between 1 and q − 1.</exception>
    public GostSigner(GostCurve curve, BigInteger d)
    {
        _curve = curve;
        PrivateKey = d;
        var point = curve.MultiplyBase(d);
        PublicKey = [.. Half(point.X), .. Half(point.Y)];
    }

    public BigInteger PrivateKey { get; }

    /// <summary>x‖y, each half little-endian.</summary>
    public byte[] PublicKey { get; }

    public static GostSigner Generate(GostCurve curve) => new(curve, RandomScalar(curve));

    /// <summary>r‖s, each half little-endian, over a digest that has the length of a half.</summary>
    public byte[] Sign(ReadOnlySpan<byte> digest)
    {
        var q = _curve.Q;

        // Step 2. The digest as a number that is never zero.
        var e = new BigInteger(digest, isUnsigned: true) % q;
        e = e.IsZero ? BigInteger.One : e;
        while (true)
        {
            // Steps 3 to 5.
            var k = RandomScalar(_curve);
            var r = _curve.MultiplyBase(k).X % q;
            var s = ((r * PrivateKey) + (k * e)) % q;
            if (!r.IsZero && !s.IsZero)
            {
                return [.. Half(r), .. Half(s)];
            }
        }
    }

    private static BigInteger RandomScalar(GostCurve curve)
    {
        while (true)
        {
            var candidate = new BigInteger(RandomNumberGenerator.GetBytes(curve.Length), isUnsigned: true);
            if (!candidate.IsZero && candidate < curve.Q)
            {
                return candidate;
            }
        }
    }

    private byte[] Half(BigInteger number)
    {
        var half = new byte[_curve.Length];
        number.TryWriteBytes(half, out _, isUnsigned: true);
        return half;
    }
}
