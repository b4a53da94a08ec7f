namespace Sigex.Domain.Parties;

/// <summary>The individual identification number of a person: twelve digits.</summary>
/// <remarks>
/// The control digit is not asked for, because authorities issue test certificates whose numbers fail it (rule IDN-01);
/// a page may ask <see cref="HasControlDigit"/>. Personal data: it is never written to a log.
/// </remarks>
public sealed record Iin
{
    /// <summary>How certificates and the wire begin the number.</summary>
    public const string Prefix = "IIN";

    private Iin(string digits) => Digits = digits;

    public string Digits { get; }

    /// <summary>The form of the wire and of certificates: <c>IIN</c> and twelve digits.</summary>
    public string Prefixed => Prefix + Digits;

    public bool HasControlDigit => ControlDigit.Holds(Digits);

    public static Iin? TryParse(string? text) => ControlDigit.IsTwelveDigits(text) ? new Iin(text!) : null;

    public static Iin? TryParsePrefixed(string? text) => ControlDigit.AfterPrefix(Prefix, text) is { } digits ? TryParse(digits) : null;

    /// <summary>Tells nothing, so that a stray log line does no harm.</summary>
    public override string ToString() => Prefix;
}
