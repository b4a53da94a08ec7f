using System.Formats.Asn1;
using System.Numerics;
using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Cms;

// RFC 5652, 3 and 5.1
//   ContentInfo ::= SEQUENCE { contentType OBJECT IDENTIFIER, content [0] EXPLICIT ANY }
//   SignedData  ::= SEQUENCE { version, digestAlgorithms SET OF, encapContentInfo,
//     certificates [0] IMPLICIT OPTIONAL, crls [1] IMPLICIT OPTIONAL, signerInfos SET OF SignerInfo }
//   EncapsulatedContentInfo ::= SEQUENCE { eContentType OBJECT IDENTIFIER, eContent [0] EXPLICIT OCTET STRING OPTIONAL }

/// <summary>A SignedData as its bytes say it: shape, limits and nothing more. The rules about signers stand elsewhere.</summary>
internal sealed class SignedData
{

    private readonly List<Certificate> _certificates = [];
    private ReadOnlyMemory<byte> _version;
    private ReadOnlyMemory<byte> _digestAlgorithms;
    private ReadOnlyMemory<byte> _certificateBag;
    private ReadOnlyMemory<byte> _revocationLists;

    private SignedData()
    {
    }

    public BigInteger Version { get; private set; }

    public IReadOnlyList<string> DigestAlgorithmOids { get; private set; } = [];

    public string ContentType { get; private set; } = "";

    /// <summary>Null where the content is elsewhere; an empty content is content (rule CMS-07).</summary>
    public ReadOnlyMemory<byte>? Content { get; private set; }

    /// <summary>The certificates of the bag that could be read; what is no certificate is passed over (rule CMS-17).</summary>
    public IReadOnlyList<Certificate> Certificates => _certificates;

    public IReadOnlyList<SignerInfo> Signers { get; private set; } = [];

    /// <param name="encoded">A ContentInfo that the survey has passed.</param>
    /// <param name="rules">BER in the wrapper of a signature, DER for a token (rule ASN-04).</param>
    /// <exception cref="RefusedException">The bytes are no SignedData, or hold more than the limits allow.</exception>
    public static SignedData Read(ReadOnlyMemory<byte> encoded, AsnEncodingRules rules)
    {
        try
        {
            var file = new AsnReader(encoded, rules, new AsnReaderOptions { SkipSetSortOrderVerification = true });
            var contentInfo = file.ReadSequence();
            file.ThrowIfNotEmpty();
            if (contentInfo.ReadObjectIdentifier() != CmsOids.SignedData)
            {
                throw new RefusedException(SignatureRefusals.NotSignedData);
            }

            var content = contentInfo.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0));
            contentInfo.ThrowIfNotEmpty();
            var data = new SignedData();
            data.ReadFields(content.ReadSequence());
            content.ThrowIfNotEmpty();
            return data;
        }
        catch (AsnContentException fault)
        {
            throw new RefusedException(SignatureRefusals.Malformed, fault);
        }
    }

    /// <summary>The file without its content, in DER. Every piece that was signed keeps its bytes.</summary>
    public ReadOnlyMemory<byte> Detached() =>
        Detached([.. Signers.Select(signer =>
            signer.Rewritten([.. signer.UnsignedAttributes.Select(attribute => attribute.Encoded)]))]);

    public ReadOnlyMemory<byte> Detached(IReadOnlyList<ReadOnlyMemory<byte>> signers) => Tlv.Of(
        Tlv.Sequence,
        Oid(CmsOids.SignedData),
        Tlv.Of(
            Tlv.ContextConstructed(0),
            Tlv.Of(
                Tlv.Sequence,
                _version,
                Tlv.Of(Tlv.Set, _digestAlgorithms),
                Tlv.Of(Tlv.Sequence, Oid(ContentType)),
                _certificateBag,
                _revocationLists,
                Tlv.Of(Tlv.Set, signers))));

    private static byte[] Oid(string value)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteObjectIdentifier(value);
        return writer.Encode();
    }

    private void ReadFields(AsnReader data)
    {
        _version = data.PeekEncodedValue();
        Version = data.ReadInteger();
        ReadDigestAlgorithms(data.ReadSetOf());

        var encapsulated = data.ReadSequence();
        ContentType = encapsulated.ReadObjectIdentifier();
        if (encapsulated.HasData)
        {
            var explicitContent = encapsulated.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0));
            Content = explicitContent.ReadOctetString();
            explicitContent.ThrowIfNotEmpty();
        }

        encapsulated.ThrowIfNotEmpty();
        ReadBag(data, 0, Limits.Default.CertificatesInBag, ref _certificateBag, KeepCertificate);
        ReadBag(data, 1, Limits.Default.ListsInBag, ref _revocationLists, static _ => { });
        ReadSigners(data.ReadSetOf());
        data.ThrowIfNotEmpty();
    }

    private void ReadDigestAlgorithms(AsnReader set)
    {
        var pieces = new List<byte>();
        var oids = new List<string>();
        while (set.HasData)
        {
            pieces.AddRange(set.PeekEncodedValue().Span);
            oids.Add(SignerInfo.NextDigest(set));
            ThrowIfMany(oids.Count, Limits.Default.Attributes);
        }

        _digestAlgorithms = pieces.ToArray();
        DigestAlgorithmOids = oids;
    }

    private static void ReadBag(
        AsnReader data, int number, int limit, ref ReadOnlyMemory<byte> bag, Action<ReadOnlyMemory<byte>> keep)
    {
        var tag = new Asn1Tag(TagClass.ContextSpecific, number);
        if (!data.HasData || !data.PeekTag().HasSameClassAndValue(tag))
        {
            return;
        }

        var set = data.ReadSetOf(tag);
        var pieces = new List<ReadOnlyMemory<byte>>();
        while (set.HasData)
        {
            pieces.Add(set.ReadEncodedValue());
            ThrowIfMany(pieces.Count, limit);
        }

        ThrowIfMany(pieces.Sum(piece => piece.Length), Limits.Default.Bag);
        pieces.ForEach(keep);
        bag = Tlv.Of(Tlv.ContextConstructed(number), pieces);
    }

    // Attribute certificates and other choices are tagged; rubbish is no certificate. Neither is a reason to refuse the
    // signature (rule CMS-17): the signer's own certificate is then simply not found.
    private void KeepCertificate(ReadOnlyMemory<byte> encoded)
    {
        if (!Reading.Try(() => Certificate.Read(encoded)).IsRefused(out _, out var certificate))
        {
            _certificates.Add(certificate);
        }
    }

    private void ReadSigners(AsnReader set)
    {
        var signers = new List<SignerInfo>();
        while (set.HasData)
        {
            if (signers.Count == Limits.Default.Signers)
            {
                throw new RefusedException(SignatureRefusals.SeveralSigners);
            }

            signers.Add(SignerInfo.Read(set));
        }

        Signers = signers;
    }

    private static void ThrowIfMany(int count, int limit)
    {
        if (count > limit)
        {
            throw new RefusedException(SignatureRefusals.LimitExceeded);
        }
    }
}
