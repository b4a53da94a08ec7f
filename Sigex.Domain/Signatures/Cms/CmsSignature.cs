using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>A CMS SignedData (RFC 5652) with exactly one signer, read and not yet judged.</summary>
public sealed class CmsSignature
{
    /// <summary>The SignedData as received in DER or BER, its attached content cut out: format 1 of the export.</summary>
    public required ReadOnlyMemory<byte> Detached { get; init; }

    /// <summary>The attached content, null where the signature is detached. An empty content is content.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    public required Certificate Signer { get; init; }

    /// <summary>All certificates of the file, the signer's among them.</summary>
    public required IReadOnlyList<Certificate> Certificates { get; init; }

    /// <summary>The pair of the table that signatureAlgorithm, digestAlgorithm and the key agree on (rule ALG-01).</summary>
    public required SignatureAlgorithm Algorithm { get; init; }

    /// <summary>The messageDigest attribute.</summary>
    public required Digest MessageDigest { get; init; }

    public required ReadOnlyMemory<byte> SignatureValue { get; init; }

    /// <summary>The claim of the signer, never a proof (rule CMS-12).</summary>
    public DateTimeOffset? SigningTime { get; init; }

    /// <summary>The one signature-time-stamp inside, as bytes.</summary>
    public ReadOnlyMemory<byte>? Timestamp { get; init; }

    /// <summary>The one BasicOCSPResponse inside, as bytes.</summary>
    public ReadOnlyMemory<byte>? OcspResponse { get; init; }

    /// <summary>SHA-256 over signer certificate and signature value: what makes two submissions the same (rule SIG-04).</summary>
    public required string Identity { get; init; }

    /// <summary>What the signed attributes say about the certificate (rules CMS-13, CMS-14).</summary>
    internal SignerClaims Claims { get; init; } = null!;

    internal SignedData Data { get; init; } = null!;

    internal SignerInfo SignerInfo => Data.Signers[0];

    /// <summary>Takes DER, BER with indefinite lengths, bare base64 and PEM (rule CMS-02).</summary>
    public static Result<CmsSignature> Read(ReadOnlyMemory<byte> encoded) =>
        Reading.Try(() => Read(SignedDataFile.Read(encoded, Limits.Default.SignatureInReport)));

    /// <exception cref="RefusedException">A rule for the registration of a signature is broken.</exception>
    private static CmsSignature Read(SignedData data)
    {
        // CMS-05: one record is one person.
        if (data.Signers is not [var signer])
        {
            throw new RefusedException(SignatureRefusals.SeveralSigners);
        }

        var claims = SignerRules.Read(data, signer);

        // CMS-15
        if (signer.SignedAttributes is not { IsSorted: true })
        {
            throw new RefusedException(SignatureRefusals.AttributeOrder);
        }

        var certificate = SignerCertificate.Choose(signer, data.Certificates)
            ?? throw new RefusedException(CertificateRefusals.CertificateNotFound);
        if (SignerAlgorithm.Of(signer, certificate).IsRefused(out var reason, out var algorithm))
        {
            throw new RefusedException(reason);
        }

        // CMS-13
        if (!claims.SigningCertificates.All(reference => reference.Names(certificate)))
        {
            throw new RefusedException(CertificateRefusals.SigningCertificateMismatch);
        }

        var detached = data.Detached();
        if (detached.Length > Limits.Default.Signature)
        {
            throw new RefusedException(SignatureRefusals.LimitExceeded);
        }

        var inside = UnsignedEvidence.Of(signer);
        return new CmsSignature
        {
            Detached = detached,
            Content = data.Content,
            Signer = certificate,
            Certificates = data.Certificates,
            Algorithm = algorithm,
            MessageDigest = claims.MessageDigest,
            SignatureValue = signer.SignatureValue,
            SigningTime = claims.SigningTime,
            Timestamp = AtMostOne(inside.Timestamps, SignatureRefusals.SeveralStamps),
            OcspResponse = AtMostOne(inside.OcspResponses, SignatureRefusals.SeveralStatuses),
            Identity = SignatureIdentity.Of(certificate, signer.SignatureValue),
            Claims = claims,
            Data = data,
        };
    }

    // CMS-18
    private static ReadOnlyMemory<byte>? AtMostOne(IReadOnlyList<ReadOnlyMemory<byte>> values, Refusal tooMany) =>
        values switch
        {
            // Without the type a null would become empty bytes, by the conversion from an array.
            [] => (ReadOnlyMemory<byte>?)null,
            [var only] => only,
            _ => throw new RefusedException(tooMany),
        };
}
