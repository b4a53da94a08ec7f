using System.Runtime.CompilerServices;

namespace Sigex.Domain.Cryptography.Gost.Arithmetic;

/// <summary>A residue modulo p = 2<sup>512</sup> − 569, in 9 limbs of 57 bits. Zero by default.</summary>
/// <remarks>
/// <para>
/// A limb may be larger than its 57 bits by less than 2<sup>20</sup>, and the number may be any of its residue class.
/// Everything here takes and gives such limbs, so that a carry never travels further than one limb.
/// </para>
/// <para>
/// Products are collected by columns. One factor is shifted left by 6, so the high word of a product holds its bits
/// from 2<sup>58</sup> up, which is twice the next limb, and the low word holds the others. Limbs are below
/// 2<sup>58</sup>, so no shift loses a bit, and a column of 9 low words and 9 doubled high words stays below
/// 2<sup>64</sup>. What lies above 2<sup>513</sup> returns multiplied by 1138, because
/// 2<sup>513</sup> = 1138 (mod p).
/// </para>
/// </remarks>
internal readonly struct FieldElement512 : IFieldElement<FieldElement512>
{
    private const int Limbs = 9;
    private const int LimbBits = 57;
    private const int Shift = 6;
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

    [SkipLocalsInit]
    public static FieldElement512 operator *(in FieldElement512 left, in FieldElement512 right)
    {
        ulong a0 = left._limb0, a1 = left._limb1, a2 = left._limb2, a3 = left._limb3, a4 = left._limb4,
            a5 = left._limb5, a6 = left._limb6, a7 = left._limb7, a8 = left._limb8;
        ulong b0 = right._limb0 << Shift, b1 = right._limb1 << Shift, b2 = right._limb2 << Shift,
            b3 = right._limb3 << Shift, b4 = right._limb4 << Shift, b5 = right._limb5 << Shift,
            b6 = right._limb6 << Shift, b7 = right._limb7 << Shift, b8 = right._limb8 << Shift;
        ulong low, high, carried;

        high = Math.BigMul(a0, b0, out low);
        var t0 = low >> Shift;
        carried = high;

        high = Math.BigMul(a0, b1, out low);
        var t1 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a1, b0, out low); t1 += low >> Shift;

        high = Math.BigMul(a0, b2, out low);
        var t2 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a1, b1, out low); t2 += low >> Shift;
        carried += Math.BigMul(a2, b0, out low); t2 += low >> Shift;

        high = Math.BigMul(a0, b3, out low);
        var t3 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a1, b2, out low); t3 += low >> Shift;
        carried += Math.BigMul(a2, b1, out low); t3 += low >> Shift;
        carried += Math.BigMul(a3, b0, out low); t3 += low >> Shift;

        high = Math.BigMul(a0, b4, out low);
        var t4 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a1, b3, out low); t4 += low >> Shift;
        carried += Math.BigMul(a2, b2, out low); t4 += low >> Shift;
        carried += Math.BigMul(a3, b1, out low); t4 += low >> Shift;
        carried += Math.BigMul(a4, b0, out low); t4 += low >> Shift;

        high = Math.BigMul(a0, b5, out low);
        var t5 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a1, b4, out low); t5 += low >> Shift;
        carried += Math.BigMul(a2, b3, out low); t5 += low >> Shift;
        carried += Math.BigMul(a3, b2, out low); t5 += low >> Shift;
        carried += Math.BigMul(a4, b1, out low); t5 += low >> Shift;
        carried += Math.BigMul(a5, b0, out low); t5 += low >> Shift;

        high = Math.BigMul(a0, b6, out low);
        var t6 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a1, b5, out low); t6 += low >> Shift;
        carried += Math.BigMul(a2, b4, out low); t6 += low >> Shift;
        carried += Math.BigMul(a3, b3, out low); t6 += low >> Shift;
        carried += Math.BigMul(a4, b2, out low); t6 += low >> Shift;
        carried += Math.BigMul(a5, b1, out low); t6 += low >> Shift;
        carried += Math.BigMul(a6, b0, out low); t6 += low >> Shift;

        high = Math.BigMul(a0, b7, out low);
        var t7 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a1, b6, out low); t7 += low >> Shift;
        carried += Math.BigMul(a2, b5, out low); t7 += low >> Shift;
        carried += Math.BigMul(a3, b4, out low); t7 += low >> Shift;
        carried += Math.BigMul(a4, b3, out low); t7 += low >> Shift;
        carried += Math.BigMul(a5, b2, out low); t7 += low >> Shift;
        carried += Math.BigMul(a6, b1, out low); t7 += low >> Shift;
        carried += Math.BigMul(a7, b0, out low); t7 += low >> Shift;

        high = Math.BigMul(a0, b8, out low);
        var t8 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a1, b7, out low); t8 += low >> Shift;
        carried += Math.BigMul(a2, b6, out low); t8 += low >> Shift;
        carried += Math.BigMul(a3, b5, out low); t8 += low >> Shift;
        carried += Math.BigMul(a4, b4, out low); t8 += low >> Shift;
        carried += Math.BigMul(a5, b3, out low); t8 += low >> Shift;
        carried += Math.BigMul(a6, b2, out low); t8 += low >> Shift;
        carried += Math.BigMul(a7, b1, out low); t8 += low >> Shift;
        carried += Math.BigMul(a8, b0, out low); t8 += low >> Shift;

        high = Math.BigMul(a1, b8, out low);
        var t9 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a2, b7, out low); t9 += low >> Shift;
        carried += Math.BigMul(a3, b6, out low); t9 += low >> Shift;
        carried += Math.BigMul(a4, b5, out low); t9 += low >> Shift;
        carried += Math.BigMul(a5, b4, out low); t9 += low >> Shift;
        carried += Math.BigMul(a6, b3, out low); t9 += low >> Shift;
        carried += Math.BigMul(a7, b2, out low); t9 += low >> Shift;
        carried += Math.BigMul(a8, b1, out low); t9 += low >> Shift;

        high = Math.BigMul(a2, b8, out low);
        var t10 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a3, b7, out low); t10 += low >> Shift;
        carried += Math.BigMul(a4, b6, out low); t10 += low >> Shift;
        carried += Math.BigMul(a5, b5, out low); t10 += low >> Shift;
        carried += Math.BigMul(a6, b4, out low); t10 += low >> Shift;
        carried += Math.BigMul(a7, b3, out low); t10 += low >> Shift;
        carried += Math.BigMul(a8, b2, out low); t10 += low >> Shift;

        high = Math.BigMul(a3, b8, out low);
        var t11 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a4, b7, out low); t11 += low >> Shift;
        carried += Math.BigMul(a5, b6, out low); t11 += low >> Shift;
        carried += Math.BigMul(a6, b5, out low); t11 += low >> Shift;
        carried += Math.BigMul(a7, b4, out low); t11 += low >> Shift;
        carried += Math.BigMul(a8, b3, out low); t11 += low >> Shift;

        high = Math.BigMul(a4, b8, out low);
        var t12 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a5, b7, out low); t12 += low >> Shift;
        carried += Math.BigMul(a6, b6, out low); t12 += low >> Shift;
        carried += Math.BigMul(a7, b5, out low); t12 += low >> Shift;
        carried += Math.BigMul(a8, b4, out low); t12 += low >> Shift;

        high = Math.BigMul(a5, b8, out low);
        var t13 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a6, b7, out low); t13 += low >> Shift;
        carried += Math.BigMul(a7, b6, out low); t13 += low >> Shift;
        carried += Math.BigMul(a8, b5, out low); t13 += low >> Shift;

        high = Math.BigMul(a6, b8, out low);
        var t14 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a7, b7, out low); t14 += low >> Shift;
        carried += Math.BigMul(a8, b6, out low); t14 += low >> Shift;

        high = Math.BigMul(a7, b8, out low);
        var t15 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a8, b7, out low); t15 += low >> Shift;

        high = Math.BigMul(a8, b8, out low);
        var t16 = (carried << 1) + (low >> Shift);
        carried = high;
        var t17 = carried << 1;

        return Reduce(
            t0, t1, t2, t3, t4, t5, t6, t7, t8,
            t9, t10, t11, t12, t13, t14, t15, t16, t17);
    }

    [SkipLocalsInit]
    public static FieldElement512 Square(in FieldElement512 element)
    {
        ulong a0 = element._limb0, a1 = element._limb1, a2 = element._limb2, a3 = element._limb3,
            a4 = element._limb4, a5 = element._limb5, a6 = element._limb6, a7 = element._limb7,
            a8 = element._limb8;
        ulong b0 = a0 << Shift, b1 = a1 << Shift, b2 = a2 << Shift, b3 = a3 << Shift, b4 = a4 << Shift,
            b5 = a5 << Shift, b6 = a6 << Shift, b7 = a7 << Shift, b8 = a8 << Shift;
        ulong d0 = a0 << 1, d1 = a1 << 1, d2 = a2 << 1, d3 = a3 << 1, d4 = a4 << 1, d5 = a5 << 1, d6 = a6 << 1,
            d7 = a7 << 1;
        ulong low, high, carried;

        high = Math.BigMul(a0, b0, out low);
        var t0 = low >> Shift;
        carried = high;

        high = Math.BigMul(d0, b1, out low);
        var t1 = (carried << 1) + (low >> Shift);
        carried = high;

        high = Math.BigMul(d0, b2, out low);
        var t2 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a1, b1, out low); t2 += low >> Shift;

        high = Math.BigMul(d0, b3, out low);
        var t3 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(d1, b2, out low); t3 += low >> Shift;

        high = Math.BigMul(d0, b4, out low);
        var t4 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(d1, b3, out low); t4 += low >> Shift;
        carried += Math.BigMul(a2, b2, out low); t4 += low >> Shift;

        high = Math.BigMul(d0, b5, out low);
        var t5 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(d1, b4, out low); t5 += low >> Shift;
        carried += Math.BigMul(d2, b3, out low); t5 += low >> Shift;

        high = Math.BigMul(d0, b6, out low);
        var t6 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(d1, b5, out low); t6 += low >> Shift;
        carried += Math.BigMul(d2, b4, out low); t6 += low >> Shift;
        carried += Math.BigMul(a3, b3, out low); t6 += low >> Shift;

        high = Math.BigMul(d0, b7, out low);
        var t7 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(d1, b6, out low); t7 += low >> Shift;
        carried += Math.BigMul(d2, b5, out low); t7 += low >> Shift;
        carried += Math.BigMul(d3, b4, out low); t7 += low >> Shift;

        high = Math.BigMul(d0, b8, out low);
        var t8 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(d1, b7, out low); t8 += low >> Shift;
        carried += Math.BigMul(d2, b6, out low); t8 += low >> Shift;
        carried += Math.BigMul(d3, b5, out low); t8 += low >> Shift;
        carried += Math.BigMul(a4, b4, out low); t8 += low >> Shift;

        high = Math.BigMul(d1, b8, out low);
        var t9 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(d2, b7, out low); t9 += low >> Shift;
        carried += Math.BigMul(d3, b6, out low); t9 += low >> Shift;
        carried += Math.BigMul(d4, b5, out low); t9 += low >> Shift;

        high = Math.BigMul(d2, b8, out low);
        var t10 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(d3, b7, out low); t10 += low >> Shift;
        carried += Math.BigMul(d4, b6, out low); t10 += low >> Shift;
        carried += Math.BigMul(a5, b5, out low); t10 += low >> Shift;

        high = Math.BigMul(d3, b8, out low);
        var t11 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(d4, b7, out low); t11 += low >> Shift;
        carried += Math.BigMul(d5, b6, out low); t11 += low >> Shift;

        high = Math.BigMul(d4, b8, out low);
        var t12 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(d5, b7, out low); t12 += low >> Shift;
        carried += Math.BigMul(a6, b6, out low); t12 += low >> Shift;

        high = Math.BigMul(d5, b8, out low);
        var t13 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(d6, b7, out low); t13 += low >> Shift;

        high = Math.BigMul(d6, b8, out low);
        var t14 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a7, b7, out low); t14 += low >> Shift;

        high = Math.BigMul(d7, b8, out low);
        var t15 = (carried << 1) + (low >> Shift);
        carried = high;

        high = Math.BigMul(a8, b8, out low);
        var t16 = (carried << 1) + (low >> Shift);
        carried = high;
        var t17 = carried << 1;

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
    [SkipLocalsInit]
    private static FieldElement512 Reduce(
        ulong t0, ulong t1, ulong t2, ulong t3, ulong t4, ulong t5, ulong t6, ulong t7, ulong t8,
        ulong t9, ulong t10, ulong t11, ulong t12, ulong t13, ulong t14, ulong t15, ulong t16, ulong t17)
    {
        // Upper half: one carry, so that every limb fits the multiplication again.
        var h0 = (t9 & Mask) + (t8 >> LimbBits);
        var h1 = (t10 & Mask) + (t9 >> LimbBits);
        var h2 = (t11 & Mask) + (t10 >> LimbBits);
        var h3 = (t12 & Mask) + (t11 >> LimbBits);
        var h4 = (t13 & Mask) + (t12 >> LimbBits);
        var h5 = (t14 & Mask) + (t13 >> LimbBits);
        var h6 = (t15 & Mask) + (t14 >> LimbBits);
        var h7 = (t16 & Mask) + (t15 >> LimbBits);
        var h8 = (t17 & Mask) + (t16 >> LimbBits);
        var h9 = t17 >> LimbBits;

        // Upper half times Fold, added to the lower one.
        ulong low;
        var f0 = Math.BigMul(h0 << Shift, Fold, out low) << 1;
        var r0 = (t0 & Mask) + (low >> Shift);
        var f1 = Math.BigMul(h1 << Shift, Fold, out low) << 1;
        var r1 = (t1 & Mask) + (t0 >> LimbBits) + f0 + (low >> Shift);
        var f2 = Math.BigMul(h2 << Shift, Fold, out low) << 1;
        var r2 = (t2 & Mask) + (t1 >> LimbBits) + f1 + (low >> Shift);
        var f3 = Math.BigMul(h3 << Shift, Fold, out low) << 1;
        var r3 = (t3 & Mask) + (t2 >> LimbBits) + f2 + (low >> Shift);
        var f4 = Math.BigMul(h4 << Shift, Fold, out low) << 1;
        var r4 = (t4 & Mask) + (t3 >> LimbBits) + f3 + (low >> Shift);
        var f5 = Math.BigMul(h5 << Shift, Fold, out low) << 1;
        var r5 = (t5 & Mask) + (t4 >> LimbBits) + f4 + (low >> Shift);
        var f6 = Math.BigMul(h6 << Shift, Fold, out low) << 1;
        var r6 = (t6 & Mask) + (t5 >> LimbBits) + f5 + (low >> Shift);
        var f7 = Math.BigMul(h7 << Shift, Fold, out low) << 1;
        var r7 = (t7 & Mask) + (t6 >> LimbBits) + f6 + (low >> Shift);
        var f8 = Math.BigMul(h8 << Shift, Fold, out low) << 1;
        var r8 = (t8 & Mask) + (t7 >> LimbBits) + f7 + (low >> Shift);

        r0 += ((h9 * Fold) + f8) * Fold;
        return Carry(r0, r1, r2, r3, r4, r5, r6, r7, r8);
    }

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
