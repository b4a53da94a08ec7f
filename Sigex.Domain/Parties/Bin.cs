namespace Sigex.Domain.Parties;

/// <summary>The business identification number of an organisation: twelve digits.</summary>
/// <remarks>
/// The control digit is not asked for, because authorities issue test certificates whose numbers fail it (rule IDN-02);
/// a page may ask <see cref="HasControlDigit"/>. Like an IIN it is never written to a log.
/// </remarks>
public sealed record Bin
{
    /// <summary>How certificates and the wire begin the number.</summary>
    public const string Prefix = "BIN";

    private Bin(string digits) => Digits = digits;

    public string Digits { get; }

    /// <summary>The form of the wire and of certificates: <c>BIN</c> and twelve digits.</summary>
    public string Prefixed => Prefix + Digits;

    public bool HasControlDigit => ControlDigit.Holds(Digits);

    public static Bin? TryParse(string? text) => ControlDigit.IsTwelveDigits(text) ? new Bin(text!) : null;

    public static Bin? TryParsePrefixed(string? text) => ControlDigit.AfterPrefix(Prefix, text) is { } digits ? TryParse(digits) : null;

    /// <summary>Tells nothing, so that a stray log line does no harm.</summary>
    public override string ToString() => Prefix;
}
