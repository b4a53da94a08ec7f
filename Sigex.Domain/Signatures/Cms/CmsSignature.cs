using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
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

    /// <summary>Takes DER, BER with indefinite lengths, bare base64 and PEM (rule CMS-02).</summary>
    public static Result<CmsSignature> Read(ReadOnlyMemory<byte> encoded) => throw new NotImplementedException();
}
