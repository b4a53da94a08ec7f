using System.Formats.Asn1;
using System.Globalization;
using System.Text;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates;

// RFC 5280, 4.2.1.6
//   GeneralNames ::= SEQUENCE SIZE (1..MAX) OF GeneralName
//   GeneralName  ::= CHOICE {
//     otherName [0], rfc822Name [1] IA5String, dNSName [2] IA5String, x400Address [3], directoryName [4] EXPLICIT Name,
//     ediPartyName [5], uniformResourceIdentifier [6] IA5String, iPAddress [7] OCTET STRING, registeredID [8] OID }

/// <summary>Alternative names as contract 3.5.4 shows them. What has no text form is shown in base64 (our choice).</summary>
internal static class GeneralNames
{
    // A byte outside ASCII makes a text unreadable, not a certificate (rule ASN-06).
    private static readonly Encoding Ascii =
        Encoding.GetEncoding("us-ascii", new EncoderReplacementFallback("?"), new DecoderReplacementFallback("\uFFFD"));

    /// <summary>Reads the next value of a reader that stands inside bytes already surveyed.</summary>
    /// <remarks>An empty list names nobody and breaks the SIZE above; a path refuses such a certificate (rule X509-06).</remarks>
    public static List<AlternativeName> Next(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        var names = new List<AlternativeName>();
        while (sequence.HasData)
        {
            names.Add(NextOne(sequence));
        }

        return names;
    }

    private static AlternativeName NextOne(AsnReader sequence)
    {
        var tag = sequence.PeekTag();
        Refuse.If(tag.TagClass != TagClass.ContextSpecific, ReadingRefusals.BadExtension);
        return tag.TagValue switch
        {
            0 => new AlternativeName("otherName", OtherName(sequence.ReadSequence(tag))),
            1 => new AlternativeName("rfc822Name", Text(sequence, tag)),
            2 => new AlternativeName("dNSName", Text(sequence, tag)),
            3 => new AlternativeName("x400Address", Convert.ToBase64String(sequence.ReadEncodedValue().Span)),
            4 => new AlternativeName("directoryName", DirectoryName(sequence.ReadSequence(tag))),
            5 => new AlternativeName("ediPartyName", Convert.ToBase64String(sequence.ReadEncodedValue().Span)),
            6 => new AlternativeName("uniformResourceIdentifier", Text(sequence, tag)),
            7 => new AlternativeName("iPAddress", Address(sequence.ReadOctetString(tag))),
            8 => new AlternativeName("registeredID", sequence.ReadObjectIdentifier(tag)),
            _ => throw new RefusedException(ReadingRefusals.BadExtension),
        };
    }

    private static string Text(AsnReader sequence, Asn1Tag tag) => Ascii.GetString(sequence.ReadOctetString(tag));

    private static string OtherName(AsnReader name)
    {
        var type = name.ReadObjectIdentifier();
        var value = name.ReadEncodedValue();
        name.ThrowIfNotEmpty();
        return $"{type}:{Convert.ToBase64String(value.Span)}";
    }

    private static string DirectoryName(AsnReader wrapper)
    {
        var name = DistinguishedName.Next(wrapper);
        wrapper.ThrowIfNotEmpty();
        return name.Text;
    }

    private static string Address(byte[] octets) => octets.Length switch
    {
        4 => string.Join('.', octets),
        16 => string.Join(':', octets.Chunk(2).Select(pair => ((pair[0] << 8) | pair[1]).ToString("x", CultureInfo.InvariantCulture))),
        _ => throw new RefusedException(ReadingRefusals.BadExtension),
    };
}
