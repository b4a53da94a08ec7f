using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Sigex.Domain.Cryptography.Gost.Arithmetic;

/// <summary>A residue modulo p = 2<sup>256</sup> − 617, in 5 limbs of 52 bits. Zero by default.</summary>
/// <remarks>
/// <para>
/// A limb may be larger than its 52 bits by less than 2<sup>20</sup>, and the number may be any of its residue class.
/// Everything here takes and gives such limbs, so that a carry never travels further than one limb.
/// </para>
/// <para>
/// Products are collected by columns: the bits from 2<sup>53</sup> up, which count twice in the next limb, apart from
/// those below. The upper bits are the high word of a product with one factor shifted left by 11; limbs are below
/// 2<sup>53</sup>, so the shift loses nothing. The lower bits are what remains of the sum of the plain products,
/// which may overflow on its way, because the difference is below 5 · 2<sup>53</sup>. What lies above
/// 2<sup>260</sup> returns multiplied by 9872, because 2<sup>260</sup> = 9872 (mod p).
/// </para>
/// </remarks>
internal readonly struct FieldElement256 : IFieldElement<FieldElement256>
{
    private const int Limbs = 5;
    private const int LimbBits = 52;
    private const int HighBit = LimbBits + 1;
    private const int Shift = 64 - HighBit;
    private const ulong Mask = (1ul << LimbBits) - 1;
    private const ulong Fold = 9872;
    private const ulong PrimeGap = 617;

    /// <summary>32p, written with limbs that no limb of an element exceeds.</summary>
    private const ulong LowestOfMultiple = 2 * (Mask + 1 - Fold);
    private const ulong OtherOfMultiple = 2 * Mask;

    private readonly ulong _limb0, _limb1, _limb2, _limb3, _limb4;

    private FieldElement256(
        ulong limb0, ulong limb1, ulong limb2, ulong limb3, ulong limb4)
    {
        _limb0 = limb0;
        _limb1 = limb1;
        _limb2 = limb2;
        _limb3 = limb3;
        _limb4 = limb4;
    }

    public static int Words => 4;

    public bool IsZero
    {
        get
        {
            // A multiple of p below 2^260 and a little ends in a multiple of −617; nearly nothing else does.
            if (((0 - _limb0) & Mask) > 32 * PrimeGap)
            {
                return false;
            }

            Span<ulong> words = stackalloc ulong[Words];
            Write(words);
            return !words.ContainsAnyExcept(0ul);
        }
    }

    public static FieldElement256 operator +(in FieldElement256 left, in FieldElement256 right) => Carry(
        left._limb0 + right._limb0,
        left._limb1 + right._limb1,
        left._limb2 + right._limb2,
        left._limb3 + right._limb3,
        left._limb4 + right._limb4);

    public static FieldElement256 operator -(in FieldElement256 left, in FieldElement256 right) => Carry(
        left._limb0 + LowestOfMultiple - right._limb0,
        left._limb1 + OtherOfMultiple - right._limb1,
        left._limb2 + OtherOfMultiple - right._limb2,
        left._limb3 + OtherOfMultiple - right._limb3,
        left._limb4 + OtherOfMultiple - right._limb4);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FieldElement256 Difference(
        in FieldElement256 left, ulong leftTimes, in FieldElement256 right, ulong rightTimes) => Carry(
        (leftTimes * left._limb0) + (rightTimes * (LowestOfMultiple - right._limb0)),
        (leftTimes * left._limb1) + (rightTimes * (OtherOfMultiple - right._limb1)),
        (leftTimes * left._limb2) + (rightTimes * (OtherOfMultiple - right._limb2)),
        (leftTimes * left._limb3) + (rightTimes * (OtherOfMultiple - right._limb3)),
        (leftTimes * left._limb4) + (rightTimes * (OtherOfMultiple - right._limb4)));

    [SkipLocalsInit]
    public static FieldElement256 operator *(in FieldElement256 left, in FieldElement256 right)
    {
        ulong a0 = left._limb0, a1 = left._limb1, a2 = left._limb2, a3 = left._limb3, a4 = left._limb4;
        ulong b0 = right._limb0, b1 = right._limb1, b2 = right._limb2, b3 = right._limb3, b4 = right._limb4;
        ulong s0 = b0 << Shift, s1 = b1 << Shift, s2 = b2 << Shift, s3 = b3 << Shift, s4 = b4 << Shift;

        var h0 = High(a0, s0);
        var t0 = (a0 * b0) - (h0 << HighBit);
        var h1 = High(a0, s1) + High(a1, s0);
        var t1 = (a0 * b1) + (a1 * b0) - (h1 << HighBit) + (h0 << 1);
        var h2 = High(a0, s2) + High(a1, s1) + High(a2, s0);
        var t2 = (a0 * b2) + (a1 * b1) + (a2 * b0) - (h2 << HighBit) + (h1 << 1);
        var h3 = High(a0, s3) + High(a1, s2) + High(a2, s1) + High(a3, s0);
        var t3 = (a0 * b3) + (a1 * b2) + (a2 * b1) + (a3 * b0) - (h3 << HighBit) + (h2 << 1);
        var h4 = High(a0, s4) + High(a1, s3) + High(a2, s2) + High(a3, s1) + High(a4, s0);
        var t4 = (a0 * b4) + (a1 * b3) + (a2 * b2) + (a3 * b1) + (a4 * b0) - (h4 << HighBit) + (h3 << 1);
        var h5 = High(a1, s4) + High(a2, s3) + High(a3, s2) + High(a4, s1);
        var t5 = (a1 * b4) + (a2 * b3) + (a3 * b2) + (a4 * b1) - (h5 << HighBit) + (h4 << 1);
        var h6 = High(a2, s4) + High(a3, s3) + High(a4, s2);
        var t6 = (a2 * b4) + (a3 * b3) + (a4 * b2) - (h6 << HighBit) + (h5 << 1);
        var h7 = High(a3, s4) + High(a4, s3);
        var t7 = (a3 * b4) + (a4 * b3) - (h7 << HighBit) + (h6 << 1);
        var h8 = High(a4, s4);
        var t8 = (a4 * b4) - (h8 << HighBit) + (h7 << 1);
        var t9 = h8 << 1;
        return Reduce(
            t0, t1, t2, t3, t4,
            t5, t6, t7, t8, t9);
    }

    [SkipLocalsInit]
    public static FieldElement256 Square(in FieldElement256 element)
    {
        ulong a0 = element._limb0, a1 = element._limb1, a2 = element._limb2, a3 = element._limb3,
            a4 = element._limb4;
        ulong s0 = a0 << Shift, s1 = a1 << Shift, s2 = a2 << Shift, s3 = a3 << Shift, s4 = a4 << Shift;
        ulong d0 = a0 << 1, d1 = a1 << 1, d2 = a2 << 1, d3 = a3 << 1;

        var h0 = High(a0, s0);
        var t0 = (a0 * a0) - (h0 << HighBit);
        var h1 = High(d0, s1);
        var t1 = (d0 * a1) - (h1 << HighBit) + (h0 << 1);
        var h2 = High(d0, s2) + High(a1, s1);
        var t2 = (d0 * a2) + (a1 * a1) - (h2 << HighBit) + (h1 << 1);
        var h3 = High(d0, s3) + High(d1, s2);
        var t3 = (d0 * a3) + (d1 * a2) - (h3 << HighBit) + (h2 << 1);
        var h4 = High(d0, s4) + High(d1, s3) + High(a2, s2);
        var t4 = (d0 * a4) + (d1 * a3) + (a2 * a2) - (h4 << HighBit) + (h3 << 1);
        var h5 = High(d1, s4) + High(d2, s3);
        var t5 = (d1 * a4) + (d2 * a3) - (h5 << HighBit) + (h4 << 1);
        var h6 = High(d2, s4) + High(a3, s3);
        var t6 = (d2 * a4) + (a3 * a3) - (h6 << HighBit) + (h5 << 1);
        var h7 = High(d3, s4);
        var t7 = (d3 * a4) - (h7 << HighBit) + (h6 << 1);
        var h8 = High(a4, s4);
        var t8 = (a4 * a4) - (h8 << HighBit) + (h7 << 1);
        var t9 = h8 << 1;
        return Reduce(
            t0, t1, t2, t3, t4,
            t5, t6, t7, t8, t9);
    }

    public static FieldElement256 Read(ReadOnlySpan<ulong> words)
    {
        Span<ulong> limbs = stackalloc ulong[Limbs];
        LimbPacking.Split(words, limbs, LimbBits);
        return new FieldElement256(
            limbs[0], limbs[1], limbs[2], limbs[3], limbs[4]);
    }

    public void Write(Span<ulong> words)
    {
        Span<ulong> limbs = [_limb0, _limb1, _limb2, _limb3, _limb4];

        // Twice what lies above 2^256 returns; after that the number is below 2^256.
        LimbPacking.FoldTop(limbs, LimbBits, 256, PrimeGap);
        LimbPacking.FoldTop(limbs, LimbBits, 256, PrimeGap);
        LimbPacking.Join(limbs, words, LimbBits);
        LimbPacking.SubtractPrimeOnce(words, PrimeGap);
    }

    /// <summary>The columns t0 … t9 as an element. Each may have up to 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FieldElement256 Reduce(
        ulong t0, ulong t1, ulong t2, ulong t3, ulong t4,
        ulong t5, ulong t6, ulong t7, ulong t8, ulong t9)
    {
        // Upper half: one carry, so that every limb fits the multiplication again.
        var u0 = (t5 & Mask) + (t4 >> LimbBits);
        var u1 = (t6 & Mask) + (t5 >> LimbBits);
        var u2 = (t7 & Mask) + (t6 >> LimbBits);
        var u3 = (t8 & Mask) + (t7 >> LimbBits);
        var u4 = (t9 & Mask) + (t8 >> LimbBits);
        var u5 = t9 >> LimbBits;

        // Upper half times Fold, added to the lower one.
        var f0 = High(u0 << Shift, Fold);
        var f1 = High(u1 << Shift, Fold);
        var f2 = High(u2 << Shift, Fold);
        var f3 = High(u3 << Shift, Fold);
        var f4 = High(u4 << Shift, Fold);
        var r0 = (t0 & Mask) + (u0 * Fold) - (f0 << HighBit);
        var r1 = (t1 & Mask) + (t0 >> LimbBits) + (f0 << 1) + (u1 * Fold) - (f1 << HighBit);
        var r2 = (t2 & Mask) + (t1 >> LimbBits) + (f1 << 1) + (u2 * Fold) - (f2 << HighBit);
        var r3 = (t3 & Mask) + (t2 >> LimbBits) + (f2 << 1) + (u3 * Fold) - (f3 << HighBit);
        var r4 = (t4 & Mask) + (t3 >> LimbBits) + (f3 << 1) + (u4 * Fold) - (f4 << HighBit);

        r0 += ((u5 * Fold) + (f4 << 1)) * Fold;
        return Carry(r0, r1, r2, r3, r4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong High(ulong left, ulong right) =>
        Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(left, right) : Math.BigMul(left, right, out _);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FieldElement256 Carry(
        ulong r0, ulong r1, ulong r2, ulong r3, ulong r4) => new(
        (r0 & Mask) + ((r4 >> LimbBits) * Fold),
        (r1 & Mask) + (r0 >> LimbBits),
        (r2 & Mask) + (r1 >> LimbBits),
        (r3 & Mask) + (r2 >> LimbBits),
        (r4 & Mask) + (r3 >> LimbBits));
}
