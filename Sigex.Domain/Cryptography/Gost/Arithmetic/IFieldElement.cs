namespace Sigex.Domain.Cryptography.Gost.Arithmetic;

/// <summary>A residue modulo one fixed prime. The default value is zero.</summary>
/// <remarks>Arithmetic of public numbers: how long it takes may depend on them.</remarks>
internal interface IFieldElement<TElement>
    where TElement : unmanaged, IFieldElement<TElement>
{
    /// <summary>64-bit words of the written form: 4 or 8.</summary>
    static abstract int Words { get; }

    bool IsZero { get; }

    static abstract TElement operator +(in TElement left, in TElement right);

    static abstract TElement operator -(in TElement left, in TElement right);

    static abstract TElement operator *(in TElement left, in TElement right);

    /// <summary>leftTimes · left − rightTimes · right, for factors from 1 to 8.</summary>
    static abstract TElement Difference(in TElement left, ulong leftTimes, in TElement right, ulong rightTimes);

    static abstract TElement Square(in TElement element);

    /// <summary>Any number of that many words, least significant word first.</summary>
    static abstract TElement Read(ReadOnlySpan<ulong> words);

    /// <summary>The number below p.</summary>
    void Write(Span<ulong> words);
}
