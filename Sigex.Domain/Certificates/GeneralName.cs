using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates;

/// <summary>One GeneralName (RFC 5280, 4.2.1.6) as its bytes say it: for rules, where <see cref="AlternativeName"/> is for people.</summary>
/// <param name="Kind">The number of the choice.</param>
/// <param name="Content">The content octets.</param>
/// <param name="Directory">The name of a directoryName, else null.</param>
internal sealed record GeneralName(int Kind, ReadOnlyMemory<byte> Content, DistinguishedName? Directory)
{
    public const int Other = 0;
    public const int Mail = 1;
    public const int Dns = 2;
    public const int DirectoryName = 4;
    public const int Uri = 6;
    public const int Ip = 7;

    private static readonly Asn1Tag DirectoryTag = new(TagClass.ContextSpecific, DirectoryName, isConstructed: true);

    /// <summary>Text of an IA5String kind, or null where a byte is outside ASCII.</summary>
    public string? Text => Content.Span.ContainsAnyExceptInRange((byte)0x21, (byte)0x7E) ? null : System.Text.Encoding.ASCII.GetString(Content.Span);

    public static GeneralName OfDirectory(DistinguishedName name) => new(DirectoryName, name.Encoded, name);

    /// <summary>All names of a <c>SEQUENCE OF GeneralName</c> whose content the reader stands in.</summary>
    public static List<GeneralName> All(AsnReader names)
    {
        var all = new List<GeneralName>();
        while (names.HasData)
        {
            all.Add(Next(names));
        }

        return all;
    }

    public static GeneralName Next(AsnReader reader)
    {
        var tag = reader.PeekTag();
        Refuse.If(tag.TagClass != TagClass.ContextSpecific || tag.TagValue > 8, ReadingRefusals.BadExtension);
        if (tag != DirectoryTag)
        {
            Refuse.If(tag.TagValue == DirectoryName, ReadingRefusals.BadExtension);
            var content = reader.PeekContentBytes();
            reader.ReadEncodedValue();
            return new GeneralName(tag.TagValue, content, null);
        }

        var wrapper = reader.ReadSequence(DirectoryTag);
        var name = DistinguishedName.Next(wrapper);
        wrapper.ThrowIfNotEmpty();
        return OfDirectory(name);
    }

    /// <summary>One and the same name: directory names by RFC 5280, 7.1, the rest by their bytes.</summary>
    public bool IsSame(GeneralName other) =>
        Kind == other.Kind
        && (Directory is { } name && other.Directory is { } another ? name.Matches(another) : Content.Span.SequenceEqual(other.Content.Span));
}
