using System.Formats.Asn1;

namespace Sigex.Domain.Signatures.Cms;

// RFC 5652, 5.3
//   SignedAttributes ::= SET SIZE (1..MAX) OF Attribute      -- DER encoded

/// <summary>What the signer really signed: attributes, among them the digest of the content.</summary>
/// <remarks>
/// The signature is over the DER of the SET (RFC 5652, 5.4; rule CMS-15), that is over the bytes as they arrived with
/// the tag of a SET in front. Where the attributes arrived unsorted, <see cref="Signed"/> has them in DER order.
/// </remarks>
internal sealed class SignedAttributes
{
    private readonly IReadOnlyList<CmsAttribute> _all;

    private SignedAttributes(IReadOnlyList<CmsAttribute> all, ReadOnlyMemory<byte> signed, bool isSorted)
    {
        _all = all;
        Signed = signed;
        IsSorted = isSorted;
    }

    public ReadOnlyMemory<byte> Signed { get; }

    public bool IsSorted { get; }

    public bool IsEmpty => _all.Count == 0;

    public IEnumerable<string> Oids => _all.Select(attribute => attribute.Oid);

    public IReadOnlyList<CmsAttribute> Named(string oid) => [.. _all.Where(attribute => attribute.Oid == oid)];

    /// <param name="content">What stands inside the <c>[0]</c>; it must be DER, whatever the wrapper was.</param>
    /// <exception cref="AsnContentException">It is not.</exception>
    public static SignedAttributes Read(ReadOnlyMemory<byte> content)
    {
        var all = CmsAttribute.ReadAll(new AsnReader(content, AsnEncodingRules.DER));
        var isSorted = all.Zip(all.Skip(1)).All(pair => Compare(pair.First.Encoded, pair.Second.Encoded) <= 0);
        var pieces = all.Select(attribute => attribute.Encoded).ToList();
        if (!isSorted)
        {
            pieces.Sort(Compare);
        }

        return new SignedAttributes(all, Tlv.Of(Tlv.Set, pieces), isSorted);
    }

    // X.690, 11.6: encodings ascend as octet strings, the shorter one padded with zeros.
    private static int Compare(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) =>
        left.Span.SequenceCompareTo(right.Span);
}
