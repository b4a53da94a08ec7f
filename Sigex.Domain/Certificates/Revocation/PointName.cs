using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Revocation;

// RFC 5280, 4.2.1.13
//   DistributionPointName ::= CHOICE { fullName [0] GeneralNames, nameRelativeToCRLIssuer [1] RelativeDistinguishedName }

/// <summary>The name of a distribution point: whole names, or what follows the name of the list's issuer.</summary>
internal sealed record PointName(IReadOnlyList<GeneralName> Full, ReadOnlyMemory<byte>? Relative)
{
    private const int MostNames = 128;

    private static readonly Asn1Tag FullTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag RelativeTag = new(TagClass.ContextSpecific, 1, isConstructed: true);

    public static PointName Read(AsnReader wrapper)
    {
        var tag = wrapper.PeekTag();
        if (tag == FullTag)
        {
            var names = GeneralName.All(wrapper.ReadSequence(FullTag));
            wrapper.ThrowIfNotEmpty();
            Refuse.If(names.Count == 0, ReadingRefusals.BadExtension);
            Refuse.If(names.Count > MostNames, ReadingRefusals.LimitExceeded);
            return new PointName(names, null);
        }

        Refuse.If(tag != RelativeTag, ReadingRefusals.BadExtension);
        var content = wrapper.PeekContentBytes();
        wrapper.ReadEncodedValue();
        wrapper.ThrowIfNotEmpty();
        return new PointName([], content);
    }

    /// <summary>All names that it means, with the issuer of the list in front of a relative one.</summary>
    public IReadOnlyList<GeneralName> Names(DistinguishedName issuer)
    {
        if (Relative is not { } relative)
        {
            return Full;
        }

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            var reader = new AsnReader(issuer.Encoded, AsnEncodingRules.DER).ReadSequence();
            while (reader.HasData)
            {
                writer.WriteEncodedValue(reader.ReadEncodedValue().Span);
            }

            using (writer.PushSetOf())
            {
                var attributes = new AsnReader(relative, AsnEncodingRules.DER);
                while (attributes.HasData)
                {
                    writer.WriteEncodedValue(attributes.ReadEncodedValue().Span);
                }
            }
        }

        return [GeneralName.OfDirectory(DistinguishedName.Read(writer.Encode()))];
    }
}
