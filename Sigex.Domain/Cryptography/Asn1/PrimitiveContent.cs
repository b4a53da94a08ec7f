using System.Formats.Asn1;

namespace Sigex.Domain.Cryptography.Asn1;

/// <summary>What the content of a primitive value of a universal type must look like (rule ASN-05).</summary>
/// <remarks>Texts are not looked at: one that cannot be read is "not readable" where it is shown (rule ASN-06).</remarks>
internal static class PrimitiveContent
{
    // Nine groups of seven bits hold every arc below 2⁶³.
    private const int OctetsOfArc = 9;

    public static void Check(int number, ReadOnlySpan<byte> content, SurveyRules rules, Limits limits, int at)
    {
        var type = (UniversalTagNumber)number;
        var limit = type switch
        {
            UniversalTagNumber.Integer or UniversalTagNumber.Enumerated => limits.Integer,
            UniversalTagNumber.ObjectIdentifier or UniversalTagNumber.RelativeObjectIdentifier => limits.ObjectIdentifier,
            _ => int.MaxValue,
        };
        Refuse.If(content.Length > limit, ReadingRefusals.LimitExceeded, at);
        var isGood = type switch
        {
            UniversalTagNumber.Boolean => content is [0x00] or [0xFF],
            UniversalTagNumber.Integer or UniversalTagNumber.Enumerated => IsShortestNumber(content),
            UniversalTagNumber.BitString => IsBitString(content, rules),
            UniversalTagNumber.Null => content.IsEmpty,
            UniversalTagNumber.ObjectIdentifier or UniversalTagNumber.RelativeObjectIdentifier => AreArcs(content),
            UniversalTagNumber.UtcTime => TimeText.IsUtcTime(content),
            UniversalTagNumber.GeneralizedTime => TimeText.IsGeneralizedTime(content),
            _ => true,
        };
        Refuse.If(!isGood, ReadingRefusals.BadContent, at);
    }

    private static bool IsShortestNumber(ReadOnlySpan<byte> content) =>
        content is not ([] or [0x00, < 0x80, ..] or [0xFF, >= 0x80, ..]);

    private static bool IsBitString(ReadOnlySpan<byte> content, SurveyRules rules)
    {
        if (content.IsEmpty || content[0] > 7 || (content.Length == 1 && content[0] != 0))
        {
            return false;
        }

        var unused = (1 << content[0]) - 1;
        return rules == SurveyRules.Ber || (content[^1] & unused) == 0 || content.Length == 1;
    }

    private static bool AreArcs(ReadOnlySpan<byte> content)
    {
        var octets = 0;
        foreach (var octet in content)
        {
            if (octets == 0 && octet == 0x80)
            {
                return false;
            }

            octets++;
            if (octets > OctetsOfArc)
            {
                return false;
            }

            octets = octet < 0x80 ? 0 : octets;
        }

        return !content.IsEmpty && octets == 0;
    }
}
