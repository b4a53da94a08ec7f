using System.Runtime.CompilerServices;

namespace Sigex.Domain.Cryptography.Gost.Arithmetic;

/// <summary>A residue modulo p = 2<sup>256</sup> − 617, in 5 limbs of 52 bits. Zero by default.</summary>
/// <remarks>
/// <para>
/// A limb may be larger than its 52 bits by less than 2<sup>20</sup>, and the number may be any of its residue class.
/// Everything here takes and gives such limbs, so that a carry never travels further than one limb.
/// </para>
/// <para>
/// Products are collected by columns. One factor is shifted left by 11, so the high word of a product holds its bits
/// from 2<sup>53</sup> up, which is twice the next limb, and the low word holds the others. Limbs are below
/// 2<sup>53</sup>, so no shift loses a bit, and a column of 5 low words and 5 doubled high words stays below
/// 2<sup>64</sup>. What lies above 2<sup>260</sup> returns multiplied by 9872, because
/// 2<sup>260</sup> = 9872 (mod p).
/// </para>
/// </remarks>
internal readonly struct FieldElement256 : IFieldElement<FieldElement256>
{
    private const int Limbs = 5;
    private const int LimbBits = 52;
    private const int Shift = 11;
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

    [SkipLocalsInit]
    public static FieldElement256 operator *(in FieldElement256 left, in FieldElement256 right)
    {
        ulong a0 = left._limb0, a1 = left._limb1, a2 = left._limb2, a3 = left._limb3, a4 = left._limb4;
        ulong b0 = right._limb0 << Shift, b1 = right._limb1 << Shift, b2 = right._limb2 << Shift,
            b3 = right._limb3 << Shift, b4 = right._limb4 << Shift;
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

        high = Math.BigMul(a1, b4, out low);
        var t5 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a2, b3, out low); t5 += low >> Shift;
        carried += Math.BigMul(a3, b2, out low); t5 += low >> Shift;
        carried += Math.BigMul(a4, b1, out low); t5 += low >> Shift;

        high = Math.BigMul(a2, b4, out low);
        var t6 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a3, b3, out low); t6 += low >> Shift;
        carried += Math.BigMul(a4, b2, out low); t6 += low >> Shift;

        high = Math.BigMul(a3, b4, out low);
        var t7 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a4, b3, out low); t7 += low >> Shift;

        high = Math.BigMul(a4, b4, out low);
        var t8 = (carried << 1) + (low >> Shift);
        carried = high;
        var t9 = carried << 1;

        return Reduce(
            t0, t1, t2, t3, t4,
            t5, t6, t7, t8, t9);
    }

    [SkipLocalsInit]
    public static FieldElement256 Square(in FieldElement256 element)
    {
        ulong a0 = element._limb0, a1 = element._limb1, a2 = element._limb2, a3 = element._limb3,
            a4 = element._limb4;
        ulong b0 = a0 << Shift, b1 = a1 << Shift, b2 = a2 << Shift, b3 = a3 << Shift, b4 = a4 << Shift;
        ulong d0 = a0 << 1, d1 = a1 << 1, d2 = a2 << 1, d3 = a3 << 1;
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

        high = Math.BigMul(d1, b4, out low);
        var t5 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(d2, b3, out low); t5 += low >> Shift;

        high = Math.BigMul(d2, b4, out low);
        var t6 = (carried << 1) + (low >> Shift);
        carried = high;
        carried += Math.BigMul(a3, b3, out low); t6 += low >> Shift;

        high = Math.BigMul(d3, b4, out low);
        var t7 = (carried << 1) + (low >> Shift);
        carried = high;

        high = Math.BigMul(a4, b4, out low);
        var t8 = (carried << 1) + (low >> Shift);
        carried = high;
        var t9 = carried << 1;

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
    [SkipLocalsInit]
    private static FieldElement256 Reduce(
        ulong t0, ulong t1, ulong t2, ulong t3, ulong t4,
        ulong t5, ulong t6, ulong t7, ulong t8, ulong t9)
    {
        // Upper half: one carry, so that every limb fits the multiplication again.
        var h0 = (t5 & Mask) + (t4 >> LimbBits);
        var h1 = (t6 & Mask) + (t5 >> LimbBits);
        var h2 = (t7 & Mask) + (t6 >> LimbBits);
        var h3 = (t8 & Mask) + (t7 >> LimbBits);
        var h4 = (t9 & Mask) + (t8 >> LimbBits);
        var h5 = t9 >> LimbBits;

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

        r0 += ((h5 * Fold) + f4) * Fold;
        return Carry(r0, r1, r2, r3, r4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FieldElement256 Carry(
        ulong r0, ulong r1, ulong r2, ulong r3, ulong r4) => new(
        (r0 & Mask) + ((r4 >> LimbBits) * Fold),
        (r1 & Mask) + (r0 >> LimbBits),
        (r2 & Mask) + (r1 >> LimbBits),
        (r3 & Mask) + (r2 >> LimbBits),
        (r4 & Mask) + (r3 >> LimbBits));
}
