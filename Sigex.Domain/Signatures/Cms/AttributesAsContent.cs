using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>Content that is itself the DER of signed attributes: a signature over it may be one over something else (rule CMS-09).</summary>
public static class AttributesAsContent
{
    /// <summary>Bytes. Signed attributes are short; longer content is not read for this.</summary>
    public const int Longest = 256 * 1024;

    /// <summary>True where the bytes are a DER <c>SET OF Attribute</c> that holds a message-digest.</summary>
    public static bool Are(ReadOnlyMemory<byte> content)
    {
        if (content.Length is 0 or > Longest || content.Span[0] != Tlv.Set)
        {
            return false;
        }

        var attributes = Reading.Try(() => Der.Read(content, reader =>
            CmsAttribute.ReadAll(reader.ReadSetOf(skipSortOrderValidation: true))));
        return !attributes.IsRefused(out _, out var all) && all.Any(attribute => attribute.Oid == CmsOids.MessageDigest);
    }
}
