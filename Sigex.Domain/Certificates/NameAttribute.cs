using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates;

/// <summary>One attribute of a name, as contract 3.5.4 shows it.</summary>
/// <param name="Oid">Attribute type.</param>
/// <param name="Name">Short name, or the OID itself.</param>
/// <param name="IsBinary">True when the value has no text form; Value is then the base64 of its encoding.</param>
/// <param name="Value">Text, or base64.</param>
public sealed record NameAttribute(string Oid, string Name, bool IsBinary, string Value)
{
    /// <summary>The universal tag of the value; null where it has a tag of another class.</summary>
    public UniversalTagNumber? Form { get; init; }

    /// <summary>Printable and UTF-8 are the forms that a profile in use has where an identity is read (rule IDN-01).</summary>
    public bool IsPlainText => !IsBinary && Form is UniversalTagNumber.PrintableString or UniversalTagNumber.UTF8String;

    /// <summary>RFC 4514, 2.3; a value without text form is its encoding in hex after <c>#</c>.</summary>
    internal string Text =>
        IsBinary ? $"{Name}=#{Convert.ToHexStringLower(Convert.FromBase64String(Value))}" : $"{Name}={NameText.Escape(Value)}";

    // Printable and UTF-8 strings are one kind (RFC 5280, 7.1); anything else is compared as it stands.
    internal string Comparable => IsPlainText ? $"{Oid}=T:{NameText.Fold(Value)}" : $"{Oid}={Form}:{Value}";

    internal static NameAttribute Of(string oid, ReadOnlyMemory<byte> encoded)
    {
        Refuse.If(encoded.Length > Limits.Default.NameValue, ReadingRefusals.LimitExceeded);
        Refuse.If(!Asn1Tag.TryDecode(encoded.Span, out var tag, out _), ReadingRefusals.Malformed);
        var text = NameText.Decode(encoded);
        return new NameAttribute(oid, NameAttributes.NameOf(oid), text is null, text ?? Convert.ToBase64String(encoded.Span))
        {
            Form = tag.TagClass == TagClass.Universal ? (UniversalTagNumber)tag.TagValue : null,
        };
    }
}
