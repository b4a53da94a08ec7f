namespace Sigex.Domain.Cryptography.Asn1;

/// <summary>The two forms of time, in UTC, to the second at least, and real dates only (rule ASN-05).</summary>
internal static class TimeText
{
    /// <summary><c>YYMMDDHHMMSSZ</c>; years below 50 are of this century (RFC 5280, 4.1.2.5.1).</summary>
    public static bool IsUtcTime(ReadOnlySpan<byte> text) =>
        text.Length == 13 && text[12] == 'Z' && Number(text[..2]) is { } year
        && IsMoment(year < 50 ? 2000 + year : 1900 + year, text[2..12]);

    /// <summary><c>YYYYMMDDHHMMSS[.f…]Z</c>.</summary>
    public static bool IsGeneralizedTime(ReadOnlySpan<byte> text) =>
        text.Length >= 15 && text[^1] == 'Z' && Number(text[..4]) is { } year
        && IsMoment(year, text[4..14]) && IsFraction(text[14..^1]);

    private static bool IsMoment(int year, ReadOnlySpan<byte> text) =>
        Number(text[..2]) is { } month and >= 1 and <= 12 && year >= 1
        && Number(text[2..4]) is { } day and >= 1 && day <= DateTime.DaysInMonth(year, month)
        && Number(text[4..6]) is <= 23 && Number(text[6..8]) is <= 59 && Number(text[8..10]) is <= 59;

    private static bool IsFraction(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (text[0] == '.' && text.Length > 1 && !text[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'));

    private static int? Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return null;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
