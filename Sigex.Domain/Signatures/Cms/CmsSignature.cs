using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>A CMS SignedData (RFC 5652) with exactly one signer, read and not yet judged.</summary>
public sealed class CmsSignature : ReadSignature
{
    internal SignedData Data { get; init; } = null!;

    internal SignerInfo SignerInfo => Data.Signers[0];

    internal override SignerStatement Statement =>
        new CmsStatement(SignerInfo, VerificationPolicy.Default, (ReadOnlyMemory<byte>?)null);

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
        if (SignerAlgorithm.Of(signer, certificate, VerificationPolicy.Default).IsRefused(out var reason, out var algorithm))
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
            // DER or BER as received, the attached content cut out: format 1 of the export.
            Detached = detached,
            Content = data.Content,
            Signer = certificate,
            Certificates = data.Certificates,
            Algorithm = algorithm,
            MessageDigest = claims.MessageDigest!,
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
