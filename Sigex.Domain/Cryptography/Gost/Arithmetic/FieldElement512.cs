using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Sigex.Domain.Cryptography.Gost.Arithmetic;

/// <summary>A residue modulo p = 2<sup>512</sup> − 569, in 9 limbs of 57 bits. Zero by default.</summary>
/// <remarks>
/// <para>
/// A limb may be larger than its 57 bits by less than 2<sup>20</sup>, and the number may be any of its residue class.
/// Everything here takes and gives such limbs, so that a carry never travels further than one limb.
/// </para>
/// <para>
/// Products are collected by columns: the bits from 2<sup>58</sup> up, which count twice in the next limb, apart from
/// those below. The upper bits are the high word of a product with one factor shifted left by 6; limbs are below
/// 2<sup>58</sup>, so the shift loses nothing. The lower bits are what remains of the sum of the plain products,
/// which may overflow on its way, because the difference is below 9 · 2<sup>58</sup>. What lies above
/// 2<sup>513</sup> returns multiplied by 1138, because 2<sup>513</sup> = 1138 (mod p).
/// </para>
/// <para>
/// A product reads limbs and writes columns through pointers, because the compiler would otherwise give all registers
/// to limbs and none to the sums. A square has fewer of both and is faster without.
/// </para>
/// </remarks>
internal readonly struct FieldElement512 : IFieldElement<FieldElement512>
{
    private const int Limbs = 9;
    private const int LimbBits = 57;
    private const int HighBit = LimbBits + 1;
    private const int Shift = 64 - HighBit;
    private const ulong Mask = (1ul << LimbBits) - 1;
    private const ulong Fold = 1138;
    private const ulong PrimeGap = 569;

    /// <summary>4p, written with limbs that no limb of an element exceeds.</summary>
    private const ulong LowestOfMultiple = 2 * (Mask + 1 - Fold);
    private const ulong OtherOfMultiple = 2 * Mask;

    private readonly ulong _limb0, _limb1, _limb2, _limb3, _limb4, _limb5, _limb6, _limb7, _limb8;

    private FieldElement512(
        ulong limb0, ulong limb1, ulong limb2, ulong limb3, ulong limb4,
        ulong limb5, ulong limb6, ulong limb7, ulong limb8)
    {
        _limb0 = limb0;
        _limb1 = limb1;
        _limb2 = limb2;
        _limb3 = limb3;
        _limb4 = limb4;
        _limb5 = limb5;
        _limb6 = limb6;
        _limb7 = limb7;
        _limb8 = limb8;
    }

    public static int Words => 8;

    public bool IsZero
    {
        get
        {
            // A multiple of p below 2^513 and a little ends in a multiple of −569; nearly nothing else does.
            if (((0 - _limb0) & Mask) > 32 * PrimeGap)
            {
                return false;
            }

            Span<ulong> words = stackalloc ulong[Words];
            Write(words);
            return !words.ContainsAnyExcept(0ul);
        }
    }

    public static FieldElement512 operator +(in FieldElement512 left, in FieldElement512 right) => Carry(
        left._limb0 + right._limb0,
        left._limb1 + right._limb1,
        left._limb2 + right._limb2,
        left._limb3 + right._limb3,
        left._limb4 + right._limb4,
        left._limb5 + right._limb5,
        left._limb6 + right._limb6,
        left._limb7 + right._limb7,
        left._limb8 + right._limb8);

    public static FieldElement512 operator -(in FieldElement512 left, in FieldElement512 right) => Carry(
        left._limb0 + LowestOfMultiple - right._limb0,
        left._limb1 + OtherOfMultiple - right._limb1,
        left._limb2 + OtherOfMultiple - right._limb2,
        left._limb3 + OtherOfMultiple - right._limb3,
        left._limb4 + OtherOfMultiple - right._limb4,
        left._limb5 + OtherOfMultiple - right._limb5,
        left._limb6 + OtherOfMultiple - right._limb6,
        left._limb7 + OtherOfMultiple - right._limb7,
        left._limb8 + OtherOfMultiple - right._limb8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FieldElement512 Difference(
        in FieldElement512 left, ulong leftTimes, in FieldElement512 right, ulong rightTimes) => Carry(
        (leftTimes * left._limb0) + (rightTimes * (LowestOfMultiple - right._limb0)),
        (leftTimes * left._limb1) + (rightTimes * (OtherOfMultiple - right._limb1)),
        (leftTimes * left._limb2) + (rightTimes * (OtherOfMultiple - right._limb2)),
        (leftTimes * left._limb3) + (rightTimes * (OtherOfMultiple - right._limb3)),
        (leftTimes * left._limb4) + (rightTimes * (OtherOfMultiple - right._limb4)),
        (leftTimes * left._limb5) + (rightTimes * (OtherOfMultiple - right._limb5)),
        (leftTimes * left._limb6) + (rightTimes * (OtherOfMultiple - right._limb6)),
        (leftTimes * left._limb7) + (rightTimes * (OtherOfMultiple - right._limb7)),
        (leftTimes * left._limb8) + (rightTimes * (OtherOfMultiple - right._limb8)));

    [SkipLocalsInit]
    public static unsafe FieldElement512 operator *(in FieldElement512 left, in FieldElement512 right)
    {
        fixed (ulong* a = &left._limb0, b = &right._limb0)
        {
            var s = stackalloc ulong[Limbs];
            var t = stackalloc ulong[2 * Limbs];
            s[0] = b[0] << Shift;
            s[1] = b[1] << Shift;
            s[2] = b[2] << Shift;
            s[3] = b[3] << Shift;
            s[4] = b[4] << Shift;
            s[5] = b[5] << Shift;
            s[6] = b[6] << Shift;
            s[7] = b[7] << Shift;
            s[8] = b[8] << Shift;

            var h0 = High(a[0], s[0]);
            t[0] = (a[0] * b[0]) - (h0 << HighBit);
            var h1 = High(a[0], s[1]) + High(a[1], s[0]);
            t[1] = (a[0] * b[1]) + (a[1] * b[0]) - (h1 << HighBit) + (h0 << 1);
            var h2 = High(a[0], s[2]) + High(a[1], s[1]) + High(a[2], s[0]);
            t[2] = (a[0] * b[2]) + (a[1] * b[1]) + (a[2] * b[0]) - (h2 << HighBit) + (h1 << 1);
            var h3 = High(a[0], s[3]) + High(a[1], s[2]) + High(a[2], s[1]) + High(a[3], s[0]);
            t[3] = (a[0] * b[3]) + (a[1] * b[2]) + (a[2] * b[1]) + (a[3] * b[0]) - (h3 << HighBit) + (h2 << 1);
            var h4 = High(a[0], s[4]) + High(a[1], s[3]) + High(a[2], s[2]) + High(a[3], s[1]) + High(a[4], s[0]);
            t[4] = (a[0] * b[4]) + (a[1] * b[3]) + (a[2] * b[2]) + (a[3] * b[1]) + (a[4] * b[0]) - (h4 << HighBit)
                + (h3 << 1);
            var h5 = High(a[0], s[5]) + High(a[1], s[4]) + High(a[2], s[3]) + High(a[3], s[2]) + High(a[4], s[1])
                + High(a[5], s[0]);
            t[5] = (a[0] * b[5]) + (a[1] * b[4]) + (a[2] * b[3]) + (a[3] * b[2]) + (a[4] * b[1]) + (a[5] * b[0])
                - (h5 << HighBit) + (h4 << 1);
            var h6 = High(a[0], s[6]) + High(a[1], s[5]) + High(a[2], s[4]) + High(a[3], s[3]) + High(a[4], s[2])
                + High(a[5], s[1]) + High(a[6], s[0]);
            t[6] = (a[0] * b[6]) + (a[1] * b[5]) + (a[2] * b[4]) + (a[3] * b[3]) + (a[4] * b[2]) + (a[5] * b[1])
                + (a[6] * b[0]) - (h6 << HighBit) + (h5 << 1);
            var h7 = High(a[0], s[7]) + High(a[1], s[6]) + High(a[2], s[5]) + High(a[3], s[4]) + High(a[4], s[3])
                + High(a[5], s[2]) + High(a[6], s[1]) + High(a[7], s[0]);
            t[7] = (a[0] * b[7]) + (a[1] * b[6]) + (a[2] * b[5]) + (a[3] * b[4]) + (a[4] * b[3]) + (a[5] * b[2])
                + (a[6] * b[1]) + (a[7] * b[0]) - (h7 << HighBit) + (h6 << 1);
            var h8 = High(a[0], s[8]) + High(a[1], s[7]) + High(a[2], s[6]) + High(a[3], s[5]) + High(a[4], s[4])
                + High(a[5], s[3]) + High(a[6], s[2]) + High(a[7], s[1]) + High(a[8], s[0]);
            t[8] = (a[0] * b[8]) + (a[1] * b[7]) + (a[2] * b[6]) + (a[3] * b[5]) + (a[4] * b[4]) + (a[5] * b[3])
                + (a[6] * b[2]) + (a[7] * b[1]) + (a[8] * b[0]) - (h8 << HighBit) + (h7 << 1);
            var h9 = High(a[1], s[8]) + High(a[2], s[7]) + High(a[3], s[6]) + High(a[4], s[5]) + High(a[5], s[4])
                + High(a[6], s[3]) + High(a[7], s[2]) + High(a[8], s[1]);
            t[9] = (a[1] * b[8]) + (a[2] * b[7]) + (a[3] * b[6]) + (a[4] * b[5]) + (a[5] * b[4]) + (a[6] * b[3])
                + (a[7] * b[2]) + (a[8] * b[1]) - (h9 << HighBit) + (h8 << 1);
            var h10 = High(a[2], s[8]) + High(a[3], s[7]) + High(a[4], s[6]) + High(a[5], s[5]) + High(a[6], s[4])
                + High(a[7], s[3]) + High(a[8], s[2]);
            t[10] = (a[2] * b[8]) + (a[3] * b[7]) + (a[4] * b[6]) + (a[5] * b[5]) + (a[6] * b[4]) + (a[7] * b[3])
                + (a[8] * b[2]) - (h10 << HighBit) + (h9 << 1);
            var h11 = High(a[3], s[8]) + High(a[4], s[7]) + High(a[5], s[6]) + High(a[6], s[5]) + High(a[7], s[4])
                + High(a[8], s[3]);
            t[11] = (a[3] * b[8]) + (a[4] * b[7]) + (a[5] * b[6]) + (a[6] * b[5]) + (a[7] * b[4]) + (a[8] * b[3])
                - (h11 << HighBit) + (h10 << 1);
            var h12 = High(a[4], s[8]) + High(a[5], s[7]) + High(a[6], s[6]) + High(a[7], s[5]) + High(a[8], s[4]);
            t[12] = (a[4] * b[8]) + (a[5] * b[7]) + (a[6] * b[6]) + (a[7] * b[5]) + (a[8] * b[4]) - (h12 << HighBit)
                + (h11 << 1);
            var h13 = High(a[5], s[8]) + High(a[6], s[7]) + High(a[7], s[6]) + High(a[8], s[5]);
            t[13] = (a[5] * b[8]) + (a[6] * b[7]) + (a[7] * b[6]) + (a[8] * b[5]) - (h13 << HighBit) + (h12 << 1);
            var h14 = High(a[6], s[8]) + High(a[7], s[7]) + High(a[8], s[6]);
            t[14] = (a[6] * b[8]) + (a[7] * b[7]) + (a[8] * b[6]) - (h14 << HighBit) + (h13 << 1);
            var h15 = High(a[7], s[8]) + High(a[8], s[7]);
            t[15] = (a[7] * b[8]) + (a[8] * b[7]) - (h15 << HighBit) + (h14 << 1);
            var h16 = High(a[8], s[8]);
            t[16] = (a[8] * b[8]) - (h16 << HighBit) + (h15 << 1);
            t[17] = h16 << 1;
            return Reduce(
                t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8],
                t[9], t[10], t[11], t[12], t[13], t[14], t[15], t[16], t[17]);
        }
    }

    [SkipLocalsInit]
    public static FieldElement512 Square(in FieldElement512 element)
    {
        ulong a0 = element._limb0, a1 = element._limb1, a2 = element._limb2, a3 = element._limb3,
            a4 = element._limb4, a5 = element._limb5, a6 = element._limb6, a7 = element._limb7,
            a8 = element._limb8;
        ulong s0 = a0 << Shift, s1 = a1 << Shift, s2 = a2 << Shift, s3 = a3 << Shift, s4 = a4 << Shift,
            s5 = a5 << Shift, s6 = a6 << Shift, s7 = a7 << Shift, s8 = a8 << Shift;
        ulong d0 = a0 << 1, d1 = a1 << 1, d2 = a2 << 1, d3 = a3 << 1, d4 = a4 << 1, d5 = a5 << 1, d6 = a6 << 1,
            d7 = a7 << 1;

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
        var h5 = High(d0, s5) + High(d1, s4) + High(d2, s3);
        var t5 = (d0 * a5) + (d1 * a4) + (d2 * a3) - (h5 << HighBit) + (h4 << 1);
        var h6 = High(d0, s6) + High(d1, s5) + High(d2, s4) + High(a3, s3);
        var t6 = (d0 * a6) + (d1 * a5) + (d2 * a4) + (a3 * a3) - (h6 << HighBit) + (h5 << 1);
        var h7 = High(d0, s7) + High(d1, s6) + High(d2, s5) + High(d3, s4);
        var t7 = (d0 * a7) + (d1 * a6) + (d2 * a5) + (d3 * a4) - (h7 << HighBit) + (h6 << 1);
        var h8 = High(d0, s8) + High(d1, s7) + High(d2, s6) + High(d3, s5) + High(a4, s4);
        var t8 = (d0 * a8) + (d1 * a7) + (d2 * a6) + (d3 * a5) + (a4 * a4) - (h8 << HighBit) + (h7 << 1);
        var h9 = High(d1, s8) + High(d2, s7) + High(d3, s6) + High(d4, s5);
        var t9 = (d1 * a8) + (d2 * a7) + (d3 * a6) + (d4 * a5) - (h9 << HighBit) + (h8 << 1);
        var h10 = High(d2, s8) + High(d3, s7) + High(d4, s6) + High(a5, s5);
        var t10 = (d2 * a8) + (d3 * a7) + (d4 * a6) + (a5 * a5) - (h10 << HighBit) + (h9 << 1);
        var h11 = High(d3, s8) + High(d4, s7) + High(d5, s6);
        var t11 = (d3 * a8) + (d4 * a7) + (d5 * a6) - (h11 << HighBit) + (h10 << 1);
        var h12 = High(d4, s8) + High(d5, s7) + High(a6, s6);
        var t12 = (d4 * a8) + (d5 * a7) + (a6 * a6) - (h12 << HighBit) + (h11 << 1);
        var h13 = High(d5, s8) + High(d6, s7);
        var t13 = (d5 * a8) + (d6 * a7) - (h13 << HighBit) + (h12 << 1);
        var h14 = High(d6, s8) + High(a7, s7);
        var t14 = (d6 * a8) + (a7 * a7) - (h14 << HighBit) + (h13 << 1);
        var h15 = High(d7, s8);
        var t15 = (d7 * a8) - (h15 << HighBit) + (h14 << 1);
        var h16 = High(a8, s8);
        var t16 = (a8 * a8) - (h16 << HighBit) + (h15 << 1);
        var t17 = h16 << 1;
        return Reduce(
            t0, t1, t2, t3, t4, t5, t6, t7, t8,
            t9, t10, t11, t12, t13, t14, t15, t16, t17);
    }

    public static FieldElement512 Read(ReadOnlySpan<ulong> words)
    {
        Span<ulong> limbs = stackalloc ulong[Limbs];
        LimbPacking.Split(words, limbs, LimbBits);
        return new FieldElement512(
            limbs[0], limbs[1], limbs[2], limbs[3], limbs[4], limbs[5], limbs[6], limbs[7], limbs[8]);
    }

    public void Write(Span<ulong> words)
    {
        Span<ulong> limbs = [_limb0, _limb1, _limb2, _limb3, _limb4, _limb5, _limb6, _limb7, _limb8];

        // Twice what lies above 2^512 returns; after that the number is below 2^512.
        LimbPacking.FoldTop(limbs, LimbBits, 512, PrimeGap);
        LimbPacking.FoldTop(limbs, LimbBits, 512, PrimeGap);
        LimbPacking.Join(limbs, words, LimbBits);
        LimbPacking.SubtractPrimeOnce(words, PrimeGap);
    }

    /// <summary>The columns t0 … t17 as an element. Each may have up to 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FieldElement512 Reduce(
        ulong t0, ulong t1, ulong t2, ulong t3, ulong t4, ulong t5, ulong t6, ulong t7, ulong t8,
        ulong t9, ulong t10, ulong t11, ulong t12, ulong t13, ulong t14, ulong t15, ulong t16, ulong t17)
    {
        // Upper half: one carry, so that every limb fits the multiplication again.
        var u0 = (t9 & Mask) + (t8 >> LimbBits);
        var u1 = (t10 & Mask) + (t9 >> LimbBits);
        var u2 = (t11 & Mask) + (t10 >> LimbBits);
        var u3 = (t12 & Mask) + (t11 >> LimbBits);
        var u4 = (t13 & Mask) + (t12 >> LimbBits);
        var u5 = (t14 & Mask) + (t13 >> LimbBits);
        var u6 = (t15 & Mask) + (t14 >> LimbBits);
        var u7 = (t16 & Mask) + (t15 >> LimbBits);
        var u8 = (t17 & Mask) + (t16 >> LimbBits);
        var u9 = t17 >> LimbBits;

        // Upper half times Fold, added to the lower one.
        var f0 = High(u0 << Shift, Fold);
        var f1 = High(u1 << Shift, Fold);
        var f2 = High(u2 << Shift, Fold);
        var f3 = High(u3 << Shift, Fold);
        var f4 = High(u4 << Shift, Fold);
        var f5 = High(u5 << Shift, Fold);
        var f6 = High(u6 << Shift, Fold);
        var f7 = High(u7 << Shift, Fold);
        var f8 = High(u8 << Shift, Fold);
        var r0 = (t0 & Mask) + (u0 * Fold) - (f0 << HighBit);
        var r1 = (t1 & Mask) + (t0 >> LimbBits) + (f0 << 1) + (u1 * Fold) - (f1 << HighBit);
        var r2 = (t2 & Mask) + (t1 >> LimbBits) + (f1 << 1) + (u2 * Fold) - (f2 << HighBit);
        var r3 = (t3 & Mask) + (t2 >> LimbBits) + (f2 << 1) + (u3 * Fold) - (f3 << HighBit);
        var r4 = (t4 & Mask) + (t3 >> LimbBits) + (f3 << 1) + (u4 * Fold) - (f4 << HighBit);
        var r5 = (t5 & Mask) + (t4 >> LimbBits) + (f4 << 1) + (u5 * Fold) - (f5 << HighBit);
        var r6 = (t6 & Mask) + (t5 >> LimbBits) + (f5 << 1) + (u6 * Fold) - (f6 << HighBit);
        var r7 = (t7 & Mask) + (t6 >> LimbBits) + (f6 << 1) + (u7 * Fold) - (f7 << HighBit);
        var r8 = (t8 & Mask) + (t7 >> LimbBits) + (f7 << 1) + (u8 * Fold) - (f8 << HighBit);

        r0 += ((u9 * Fold) + (f8 << 1)) * Fold;
        return Carry(r0, r1, r2, r3, r4, r5, r6, r7, r8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong High(ulong left, ulong right) =>
        Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(left, right) : Math.BigMul(left, right, out _);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FieldElement512 Carry(
        ulong r0, ulong r1, ulong r2, ulong r3, ulong r4, ulong r5, ulong r6, ulong r7, ulong r8) => new(
        (r0 & Mask) + ((r8 >> LimbBits) * Fold),
        (r1 & Mask) + (r0 >> LimbBits),
        (r2 & Mask) + (r1 >> LimbBits),
        (r3 & Mask) + (r2 >> LimbBits),
        (r4 & Mask) + (r3 >> LimbBits),
        (r5 & Mask) + (r4 >> LimbBits),
        (r6 & Mask) + (r5 >> LimbBits),
        (r7 & Mask) + (r6 >> LimbBits),
        (r8 & Mask) + (r7 >> LimbBits));
}
