using System.Formats.Asn1;
using Sigex.Domain.Cryptography;
using Sigex.Infrastructure.Sandbox.Encoding;

namespace Sigex.Infrastructure.Sandbox.Answering;

/// <summary>An OCSPRequest (RFC 6960, 4.1.1). Nonce is the extension's value, answered as it came.</summary>
internal sealed record StatusQuestion(IReadOnlyList<StatusItem> Items, byte[]? Nonce)
{
    private const int MostItems = 10;

    // OCSPRequest ::= SEQUENCE { tbsRequest SEQUENCE { version [0] DEFAULT v1, requestorName [1] OPTIONAL,
    //     requestList SEQUENCE OF Request, requestExtensions [2] OPTIONAL }, optionalSignature [0] OPTIONAL }
    public static StatusQuestion Read(ReadOnlyMemory<byte> encoded)
    {
        var input = new AsnReader(encoded, AsnEncodingRules.DER);
        var body = input.ReadSequence().ReadSequence();
        input.ThrowIfNotEmpty();
        while (body.PeekTag().TagClass == TagClass.ContextSpecific)
        {
            body.ReadEncodedValue();
        }

        List<StatusItem> items = [];
        for (var list = body.ReadSequence(); list.HasData && items.Count < MostItems;)
        {
            items.Add(StatusItem.Read(list.ReadSequence().ReadEncodedValue()));
        }

        return items.Count == 0
            ? throw new AsnContentException("Nothing is asked.")
            : new StatusQuestion(items, body.HasData ? ReadNonce(body.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 2))) : null);
    }

    private static byte[]? ReadNonce(AsnReader explicitTag)
    {
        for (var list = explicitTag.ReadSequence(); list.HasData;)
        {
            var extension = list.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            if (extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean))
            {
                extension.ReadBoolean();
            }

            var value = extension.ReadOctetString();
            if (oid == Oids.OcspNonce)
            {
                return value;
            }
        }

        return null;
    }
}

/// <summary>One CertID: SEQUENCE { hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber }.</summary>
internal sealed record StatusItem(
    byte[] CertificateId, string DigestOid, byte[] IssuerNameHash, byte[] IssuerKeyHash, byte[] Serial)
{
    public static StatusItem Read(ReadOnlyMemory<byte> encoded)
    {
        var id = new AsnReader(encoded, AsnEncodingRules.DER).ReadSequence();
        var digestOid = id.ReadSequence().ReadObjectIdentifier();
        return new StatusItem(
            encoded.ToArray(), digestOid, id.ReadOctetString(), id.ReadOctetString(), id.ReadIntegerBytes().ToArray());
    }

    /// <summary>Does it ask for a certificate that this family's authority issued?</summary>
    public bool IsAbout(Family family) =>
        DigestAlgorithm.ThatNames(DigestOid) is { } algorithm
        && algorithm.Hash(family.Authority.Certificate.Subject).Value.SequenceEqual(IssuerNameHash)
        && algorithm.Hash(family.Authority.Key.PublicKeyOctets).Value.SequenceEqual(IssuerKeyHash);
}
