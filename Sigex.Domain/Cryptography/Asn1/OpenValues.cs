namespace Sigex.Domain.Cryptography.Asn1;

/// <summary>A constructed value whose end was not met yet.</summary>
internal readonly record struct OpenValue(int End, bool IsIndefinite, int StringTag);

/// <summary>The values that a survey stands inside of, outermost first.</summary>
internal ref struct OpenValues(Span<OpenValue> stack, int length)
{
    private readonly Span<OpenValue> _stack = stack;

    public int Count { get; private set; }

    /// <summary>Where the innermost value ends at the latest.</summary>
    public readonly int End => Count == 0 ? length : Top.End;

    private readonly OpenValue Top => _stack[Count - 1];

    public readonly bool IsAtEndMark(ReadOnlySpan<byte> bytes, int at) =>
        Count > 0 && Top.IsIndefinite && at + 2 <= Top.End && bytes[at] == 0 && bytes[at + 1] == 0;

    /// <summary>A constructed string is made of pieces of its own type.</summary>
    public readonly void RefuseStranger(ValueHeader header, int at)
    {
        if (Count > 0 && Top.StringTag != 0)
        {
            Refuse.If(!header.IsUniversal || header.Number != Top.StringTag, ReadingRefusals.Malformed, at);
        }
    }

    public void Open(ValueHeader header, int nesting)
    {
        Refuse.If(Count >= nesting, ReadingRefusals.LimitExceeded, header.ContentAt);
        var end = header.IsIndefinite ? End : header.ContentAt + header.Length;
        _stack[Count++] = new OpenValue(end, header.IsIndefinite, header.IsString ? header.Number : 0);
    }

    public void CloseIndefinite() => Count--;

    public void CloseFinished(int at)
    {
        while (Count > 0 && !Top.IsIndefinite && Top.End == at)
        {
            Count--;
        }
    }
}
