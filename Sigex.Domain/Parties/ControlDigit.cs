namespace Sigex.Domain.Parties;

/// <summary>The twelfth digit of IIN and BIN, computed from the eleven before it (contract 1.5).</summary>
internal static class ControlDigit
{
    private static readonly int[] FirstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    private static readonly int[] SecondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

    public static bool IsTwelveDigits(string? text) => text is { Length: 12 } && text.All(char.IsAsciiDigit);

    public static string? AfterPrefix(string prefix, string? text) =>
        text is not null && text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;

    // The second row of weights is used where the first gives ten; a number that gives ten twice is never issued.
    public static bool Holds(string digits)
    {
        var sum = Weigh(digits, FirstWeights);
        return (sum < 10 ? sum : Weigh(digits, SecondWeights)) == digits[11] - '0';
    }

    private static int Weigh(string digits, int[] weights) =>
        weights.Select((weight, place) => weight * (digits[place] - '0')).Sum() % 11;
}
