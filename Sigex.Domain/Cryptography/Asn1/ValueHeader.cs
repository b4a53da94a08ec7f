using System.Formats.Asn1;

namespace Sigex.Domain.Cryptography.Asn1;

/// <summary>Tag and length of one value (X.690, 8.1.2 and 8.1.3).</summary>
internal readonly record struct ValueHeader(byte Tag, int ContentAt, int Length, bool IsIndefinite)
{
    private const byte ConstructedBit = 0x20;
    private const byte IndefiniteLength = 0x80;
    private const int LongTag = 0x1F;

    public int Number => Tag & LongTag;

    public bool IsUniversal => Tag >> 6 == 0;

    public bool IsConstructed => (Tag & ConstructedBit) != 0;

    public bool MayBePrimitive => !IsUniversal || IsScalar || IsString;

    /// <summary>One of the types whose value may come in pieces under BER.</summary>
    public bool IsString => IsUniversal && (UniversalTagNumber)Number is
        UniversalTagNumber.BitString or UniversalTagNumber.OctetString or UniversalTagNumber.UTF8String
        or UniversalTagNumber.ObjectDescriptor
        or >= UniversalTagNumber.NumericString and <= UniversalTagNumber.UniversalString
        or UniversalTagNumber.BMPString
        && (UniversalTagNumber)Number is not (UniversalTagNumber.UtcTime or UniversalTagNumber.GeneralizedTime);

    private bool IsScalar => (UniversalTagNumber)Number is
        UniversalTagNumber.Boolean or UniversalTagNumber.Integer or UniversalTagNumber.Null
        or UniversalTagNumber.ObjectIdentifier or UniversalTagNumber.Enumerated or UniversalTagNumber.Real
        or UniversalTagNumber.RelativeObjectIdentifier
        or UniversalTagNumber.UtcTime or UniversalTagNumber.GeneralizedTime;

    public bool MayBeConstructed(SurveyRules rules) =>
        !IsUniversal
        || (UniversalTagNumber)Number is UniversalTagNumber.Sequence or UniversalTagNumber.Set
            or UniversalTagNumber.External or UniversalTagNumber.Embedded
        || (rules == SurveyRules.Ber && IsString);

    /// <param name="bytes">Everything up to the end of the value around.</param>
    /// <param name="at">Where the value begins.</param>
    /// <param name="rules">Der asks for definite lengths in their shortest form.</param>
    public static ValueHeader Read(ReadOnlySpan<byte> bytes, int at, SurveyRules rules)
    {
        Refuse.If(bytes.Length - at < 2, ReadingRefusals.Malformed, at);
        var tag = bytes[at];
        Refuse.If((tag & LongTag) == LongTag, ReadingRefusals.BadContent, at);
        var first = bytes[at + 1];
        if (first == IndefiniteLength)
        {
            Refuse.If(rules == SurveyRules.Der, ReadingRefusals.NotDer, at);
            Refuse.If((tag & ConstructedBit) == 0, ReadingRefusals.Malformed, at);
            return new ValueHeader(tag, at + 2, 0, IsIndefinite: true);
        }

        var contentAt = at + 2 + (first > IndefiniteLength ? first - IndefiniteLength : 0);
        var length = first < IndefiniteLength ? first : LongLength(bytes, at + 2, first - IndefiniteLength, rules);
        Refuse.If(contentAt > bytes.Length || length > bytes.Length - contentAt, ReadingRefusals.Malformed, at);
        return new ValueHeader(tag, contentAt, (int)length, IsIndefinite: false);
    }

    private static long LongLength(ReadOnlySpan<byte> bytes, int at, int octets, SurveyRules rules)
    {
        Refuse.If(octets > 4, ReadingRefusals.LimitExceeded, at);
        Refuse.If(bytes.Length - at < octets, ReadingRefusals.Malformed, at);
        long length = 0;
        foreach (var octet in bytes.Slice(at, octets))
        {
            length = (length << 8) | octet;
        }

        Refuse.If(length > int.MaxValue, ReadingRefusals.LimitExceeded, at);
        var isShortest = bytes[at] != 0 && length >= IndefiniteLength;
        Refuse.If(rules == SurveyRules.Der && !isShortest, ReadingRefusals.NotDer, at);
        return length;
    }
}
