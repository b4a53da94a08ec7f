using System.Numerics;
using Sigex.Domain.Cryptography.Gost;
using Sigex.Infrastructure.Sandbox.Signing;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Cryptography;

/// <summary>A sound signature with one thing spoilt, on each curve.</summary>
public sealed class VerifyingGost
{
    public static TheoryData<string> Curves => GostCurves.All;

    [Theory, MemberData(nameof(Curves))]
    public void A_sound_signature_holds(string name)
    {
        var sound = Sound.On(name);

        Assert.True(sound.Key.Verify(sound.Digest, sound.Signature));
    }

    [Theory, MemberData(nameof(Curves))]
    public void One_changed_bit_of_the_signature_breaks_it(string name)
    {
        var sound = Sound.On(name);
        for (var bit = 0; bit < 8 * sound.Signature.Length; bit++)
        {
            Assert.False(sound.Key.Verify(sound.Digest, Flipped(sound.Signature, bit)), $"bit {bit}");
        }
    }

    [Theory, MemberData(nameof(Curves))]
    public void One_changed_bit_of_the_digest_breaks_it(string name)
    {
        var sound = Sound.On(name);
        for (var bit = 0; bit < 8 * sound.Digest.Length; bit++)
        {
            Assert.False(sound.Key.Verify(Flipped(sound.Digest, bit), sound.Signature), $"bit {bit}");
        }
    }

    [Theory, MemberData(nameof(Curves))]
    public void Another_key_does_not_fit(string name)
    {
        var sound = Sound.On(name);
        var other = GostPublicKey.TryCreate(sound.Curve, GostSigner.Generate(sound.Curve).PublicKey);

        Assert.NotNull(other);
        Assert.False(other.Verify(sound.Digest, sound.Signature));
    }

    [Theory, MemberData(nameof(Curves))]
    public void Other_orders_of_bytes_and_halves_are_refused(string name)
    {
        var sound = Sound.On(name);
        var half = sound.Curve.Length;
        byte[] r = sound.Signature[..half], s = sound.Signature[half..];

        byte[] bigEndian = [.. Enumerable.Reverse(r), .. Enumerable.Reverse(s)];
        byte[] exchanged = [.. s, .. r];
        byte[] reversed = [.. Enumerable.Reverse(sound.Signature)];
        byte[] digest = [.. Enumerable.Reverse(sound.Digest)];

        Assert.False(sound.Key.Verify(sound.Digest, bigEndian));
        Assert.False(sound.Key.Verify(sound.Digest, exchanged));
        Assert.False(sound.Key.Verify(sound.Digest, reversed));
        Assert.False(sound.Key.Verify(digest, sound.Signature));
    }

    [Theory, MemberData(nameof(Curves))]
    public void Other_lengths_are_refused(string name)
    {
        var sound = Sound.On(name);

        Assert.False(sound.Key.Verify(sound.Digest, []));
        Assert.False(sound.Key.Verify(sound.Digest, sound.Signature.AsSpan(0, sound.Signature.Length - 1)));
        Assert.False(sound.Key.Verify(sound.Digest, [.. sound.Signature, 0]));
        Assert.False(sound.Key.Verify([], sound.Signature));
        Assert.False(sound.Key.Verify(sound.Digest.AsSpan(1), sound.Signature));
        Assert.False(sound.Key.Verify([.. sound.Digest, 0], sound.Signature));
    }

    /// <summary>RFC 7091, 6.2, step 1. Adding q to a half would be another signature of the same thing.</summary>
    [Theory, MemberData(nameof(Curves))]
    public void Numbers_outside_of_1_to_q_less_1_are_refused(string name)
    {
        var sound = Sound.On(name);
        var (q, half) = (sound.Curve.Q, sound.Curve.Length);
        byte[] r = sound.Signature[..half], s = sound.Signature[half..];
        BigInteger[] outside = [0, q, q + 1, (BigInteger.One << (8 * half)) - 1];

        foreach (var number in outside)
        {
            var bytes = number.Bytes(half);
            Assert.False(sound.Key.Verify(sound.Digest, [.. bytes, .. s]));
            Assert.False(sound.Key.Verify(sound.Digest, [.. r, .. bytes]));
            Assert.False(sound.Key.Verify(sound.Digest, [.. bytes, .. bytes]));
        }

        foreach (var number in new[] { BigInteger.One, q - 1 })
        {
            Assert.False(sound.Key.Verify(sound.Digest, [.. number.Bytes(half), .. s]));
            Assert.False(sound.Key.Verify(sound.Digest, [.. r, .. number.Bytes(half)]));
        }
    }

    /// <summary>RFC 7091, 6.2, step 3: a digest that is a multiple of q counts as one.</summary>
    [Theory, MemberData(nameof(Curves))]
    public void A_digest_of_zero_or_q_counts_as_one(string name)
    {
        var sound = Sound.On(name);
        var length = sound.Curve.Length;
        var signature = sound.Signer.Sign(BigInteger.One.Bytes(length));

        Assert.True(sound.Key.Verify(BigInteger.One.Bytes(length), signature));
        Assert.True(sound.Key.Verify(new byte[length], signature));
        Assert.True(sound.Key.Verify(sound.Curve.Q.Bytes(length), signature));
        Assert.False(sound.Key.Verify(new BigInteger(2).Bytes(length), signature));
    }

    /// <summary>q is the smaller number on all curves, so a digest may lie above it.</summary>
    [Theory, MemberData(nameof(Curves))]
    public void A_digest_above_q_is_reduced(string name)
    {
        var sound = Sound.On(name);
        var digest = Enumerable.Repeat(byte.MaxValue, sound.Curve.Length).ToArray();

        Assert.True(sound.Key.Verify(digest, sound.Signer.Sign(digest)));
    }

    [Theory, MemberData(nameof(Curves))]
    public void Keys_that_are_G_or_its_opposite_meet_every_exception_of_addition(string name)
    {
        var curve = GostBytes.Curve(name);
        var plain = PlainGost.Of(curve);
        foreach (var d in new[] { BigInteger.One, curve.Q - 1, 2, curve.Q - 2, 3, 5, 15, 16, 17, curve.Q - 31, 127 })
        {
            var signer = new GostSigner(curve, d);
            var key = GostPublicKey.TryCreate(curve, signer.PublicKey);
            Assert.NotNull(key);
            Assert.True(key.Verify(Sound.SomeDigest(curve), signer.Sign(Sound.SomeDigest(curve))));

            // Small z1 and z2: sums meet their own summands, and infinity, at once.
            for (var z1 = -4; z1 <= 4; z1++)
            {
                for (var z2 = 1; z2 <= 4; z2++)
                {
                    AgreeWithPlain(plain, curve, key, d, z1, z2);
                    AgreeWithPlain(plain, curve, key, d, z1, -z2);
                }
            }
        }
    }

    [Theory, MemberData(nameof(Curves))]
    public void A_sum_at_infinity_is_no_signature(string name)
    {
        // With Q = G and s = r the two products cancel out.
        var sound = Sound.On(name);
        var key = GostPublicKey.TryCreate(sound.Curve, sound.Curve.Parameters.G.Bytes(sound.Curve));
        var half = sound.Signature[..sound.Curve.Length];

        Assert.NotNull(key);
        Assert.False(key.Verify(sound.Digest, [.. half, .. half]));
    }

    /// <summary>The s, e and r that give these z1 and z2, asked of both forms; r is what the sum would need.</summary>
    private static void AgreeWithPlain(
        PlainGost plain, GostCurve curve, GostPublicKey key, BigInteger d, BigInteger z1, BigInteger z2)
    {
        var (q, length) = (curve.Q, curve.Length);
        var sum = plain.Add(
            plain.MultiplySigned(z1, plain.G),
            plain.MultiplySigned(z2, plain.MultiplySigned(d > q / 2 ? d - q : d, plain.G)));
        var r = sum is null ? 1 : sum.X % q;

        // z2 = -r/e, z1 = s/e.
        var e = (((-r * BigInteger.ModPow(((z2 % q) + q) % q, q - 2, q)) % q) + q) % q;
        var s = ((z1 * e % q) + q) % q;
        byte[] signature = [.. r.Bytes(length), .. s.Bytes(length)];

        var expected = sum is not null && !r.IsZero && !s.IsZero;
        Assert.Equal(expected, key.Verify(e.Bytes(length), signature));
    }

    private static byte[] Flipped(byte[] bytes, int bit)
    {
        var flipped = bytes.ToArray();
        flipped[bit / 8] ^= (byte)(1 << (bit % 8));
        return flipped;
    }

    private sealed record Sound(GostCurve Curve, GostSigner Signer, GostPublicKey Key, byte[] Digest, byte[] Signature)
    {
        public static Sound On(string name)
        {
            var curve = GostBytes.Curve(name);
            var signer = GostSigner.Generate(curve);
            var key = GostPublicKey.TryCreate(curve, signer.PublicKey);
            Assert.NotNull(key);
            return new Sound(curve, signer, key, SomeDigest(curve), signer.Sign(SomeDigest(curve)));
        }

        /// <summary>Below q on every curve, so that no bit of it can be lost in the reduction.</summary>
        public static byte[] SomeDigest(GostCurve curve) =>
            [.. Enumerable.Range(1, curve.Length - 1).Select(number => (byte)(number * 7)), 0x15];
    }
}
