using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates;

// RFC 5280, 4.1.2.4
//   Name                      ::= CHOICE { rdnSequence RDNSequence }
//   RDNSequence               ::= SEQUENCE OF RelativeDistinguishedName
//   RelativeDistinguishedName ::= SET SIZE (1..MAX) OF AttributeTypeAndValue
//   AttributeTypeAndValue     ::= SEQUENCE { type OBJECT IDENTIFIER, value ANY }

/// <summary>The name in a certificate: attributes by their OID, never by their place (rule IDN-03).</summary>
public sealed class DistinguishedName
{
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>The RDNs in the order of the certificate, each an array of attributes.</summary>
    public required IReadOnlyList<IReadOnlyList<NameAttribute>> RelativeNames { get; init; }

    /// <summary>The text form of contract 3.5.4: RFC 4514 escaping, RDNs in the order of the certificate.</summary>
    public string Text => string.Join(',', RelativeNames.Select(name => string.Join('+', name.Select(attribute => attribute.Text))));

    public bool IsEmpty => RelativeNames.Count == 0;

    /// <exception cref="RefusedException">The bytes are no Name.</exception>
    public static DistinguishedName Read(ReadOnlyMemory<byte> der) => Der.Read(der, reader => Next(reader));

    /// <summary>Reads the next value of a reader that stands inside bytes already surveyed.</summary>
    internal static DistinguishedName Next(AsnReader reader, Limits? limits = null)
    {
        var encoded = reader.PeekEncodedValue();
        var sequence = reader.ReadSequence();
        var names = new List<IReadOnlyList<NameAttribute>>();
        while (sequence.HasData)
        {
            Refuse.If(names.Count >= (limits ?? Limits.Default).RelativeNames, ReadingRefusals.LimitExceeded);
            names.Add(NextRelative(sequence));
        }

        return new DistinguishedName { Encoded = encoded, RelativeNames = names };
    }

    /// <summary>The text of an attribute, or null where it is absent, stands twice or cannot be read.</summary>
    /// <remarks>What stands twice is given to nobody: two parsers must not be able to choose differently.</remarks>
    public string? Only(string oid) => All(oid).ToList() is [{ IsBinary: false } attribute] ? attribute.Value : null;

    /// <summary>Every attribute of this type, in the order of the certificate.</summary>
    public IEnumerable<NameAttribute> All(string oid) => RelativeNames.SelectMany(name => name).Where(attribute => attribute.Oid == oid);

    /// <summary>Equal by RFC 5280, 7.1 (rule X509-03).</summary>
    public bool Matches(DistinguishedName other) =>
        Encoded.Span.SequenceEqual(other.Encoded.Span)
        || (RelativeNames.Count == other.RelativeNames.Count
            && RelativeNames.Zip(other.RelativeNames).All(pair => AreEqual(pair.First, pair.Second)));

    /// <summary>Does this name begin with the whole of that one (RFC 5280, 7.1: a subtree of directory names)?</summary>
    internal bool IsWithin(DistinguishedName subtree) =>
        subtree.RelativeNames.Count <= RelativeNames.Count
        && subtree.RelativeNames.Zip(RelativeNames).All(pair => AreEqual(pair.First, pair.Second));

    private static bool AreEqual(IReadOnlyList<NameAttribute> one, IReadOnlyList<NameAttribute> other) =>
        one.Count == other.Count
        && one.Select(attribute => attribute.Comparable).Order(StringComparer.Ordinal)
            .SequenceEqual(other.Select(attribute => attribute.Comparable).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static List<NameAttribute> NextRelative(AsnReader sequence)
    {
        var set = sequence.ReadSetOf();
        var attributes = new List<NameAttribute>();
        while (set.HasData)
        {
            Refuse.If(attributes.Count >= Limits.Default.RelativeNames, ReadingRefusals.LimitExceeded);
            var attribute = set.ReadSequence();
            attributes.Add(NameAttribute.Of(attribute.ReadObjectIdentifier(), attribute.ReadEncodedValue()));
            attribute.ThrowIfNotEmpty();
        }

        Refuse.If(attributes.Count == 0, ReadingRefusals.Malformed);
        return attributes;
    }
}
