using Sigex.Domain.Kernel;

namespace Sigex.Domain.Cryptography.Asn1;

/// <summary>Everything a reader of bytes may refuse (security 1.3; contract 13.4).</summary>
public static class ReadingRefusals
{
    private const string Unreadable = "Failed to parse signature";

    /// <summary>Not DER, not what was announced, or bytes left over.</summary>
    public static readonly Refusal Malformed = new(Unreadable, "ASN-02");

    /// <summary>BER where only DER may stand.</summary>
    public static readonly Refusal NotDer = new(Unreadable, "ASN-04", nameof(Malformed));

    /// <summary>Bytes after the end of the outer value.</summary>
    public static readonly Refusal TrailingBytes = new(Unreadable, "ASN-03", nameof(Malformed));

    /// <summary>An INTEGER, OBJECT IDENTIFIER, BOOLEAN or time whose content breaks the rules of its type.</summary>
    public static readonly Refusal BadContent = new(Unreadable, "ASN-05", nameof(Malformed));

    /// <summary>An extension stands twice, or a known one cannot be read.</summary>
    public static readonly Refusal BadExtension = new(Unreadable, "X509-06", nameof(Malformed));

    /// <summary>Deeper, longer or more than any honest file.</summary>
    public static readonly Refusal LimitExceeded = new(Unreadable, "2.2");
}
