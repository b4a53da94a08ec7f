using System.Formats.Asn1;
using Sigex.Domain.Cryptography;
using Sigex.Infrastructure.Sandbox.Encoding;

namespace Sigex.Infrastructure.Sandbox.Signing;

/// <summary>Writes a CMS SignedData with one signer (RFC 5652, 5.1).</summary>
internal sealed class SignedDataWriter
{
    public required Holder Signer { get; init; }

    /// <summary>Version of SignedData: 1 over data, 3 over anything else.</summary>
    public required int Version { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Null where the signature is detached.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>The content under the digest of the signer's key.</summary>
    public required Digest Digest { get; init; }

    public required DateTimeOffset SigningTime { get; init; }

    /// <summary>The attribute that names the signer's certificate.</summary>
    public required (string Oid, byte[] Value) CertificateAttribute { get; init; }

    public bool WithCertificate { get; init; } = true;

    /// <summary>Makes a time-stamp token over the signature value.</summary>
    public Func<byte[], byte[]>? Timestamp { get; init; }

    public byte[] Write()
    {
        var attributes = DerParts.Der(WriteSignedAttributes);
        var signature = Signer.Key.Sign(attributes);
        return DerParts.Der(writer => writer.Sequence(() =>
        {
            writer.WriteObjectIdentifier(Oids.SignedData);
            writer.Tagged(0, () => writer.Sequence(() => WriteSignedData(writer, attributes, signature)));
        }));
    }

    private void WriteSignedData(AsnWriter writer, byte[] attributes, byte[] signature)
    {
        writer.WriteInteger(Version);
        writer.Set(() => writer.Algorithm(Digest.Algorithm.Oid));
        writer.Sequence(() =>
        {
            writer.WriteObjectIdentifier(ContentType);
            if (Content is { } content)
            {
                writer.Tagged(0, () => writer.WriteOctetString(content.Span));
            }
        });
        if (WithCertificate)
        {
            writer.Tagged(0, () => writer.WriteEncodedValue(Signer.Certificate.Encoded));
        }

        writer.Set(() => writer.Sequence(() => WriteSignerInfo(writer, attributes, signature)));
    }

    private void WriteSignerInfo(AsnWriter writer, byte[] attributes, byte[] signature)
    {
        writer.WriteInteger(1);
        Signer.Certificate.WriteIdentity(writer);
        writer.Algorithm(Digest.Algorithm.Oid);

        // What was signed is the SET (tag 31); what is carried is the same bytes under [0] (RFC 5652, 5.4).
        byte[] carried = [0xA0, .. attributes.AsSpan(1)];
        writer.WriteEncodedValue(carried);
        writer.Algorithm(Signer.Key.SignatureOid);
        writer.WriteOctetString(signature);
        if (Timestamp is { } stamp)
        {
            writer.Tagged(1, () => WriteAttribute(
                writer, Oids.SignatureTimestamp, () => writer.WriteEncodedValue(stamp(signature))));
        }
    }

    private void WriteSignedAttributes(AsnWriter writer) => writer.Set(() =>
    {
        WriteAttribute(writer, Oids.ContentType, () => writer.WriteObjectIdentifier(ContentType));
        WriteAttribute(writer, Oids.SigningTime, () => writer.Time(SigningTime));
        WriteAttribute(writer, CertificateAttribute.Oid, () => writer.WriteEncodedValue(CertificateAttribute.Value));
        WriteAttribute(writer, Oids.MessageDigest, () => writer.WriteOctetString(Digest.Value));
    });

    private static void WriteAttribute(AsnWriter writer, string oid, Action value) => writer.Sequence(() =>
    {
        writer.WriteObjectIdentifier(oid);
        writer.Set(value);
    });
}
