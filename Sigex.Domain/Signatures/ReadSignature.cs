using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Xml;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures;

/// <summary>A signature of exactly one signer in a form that may be registered, read and not yet judged.</summary>
public abstract class ReadSignature
{
    /// <summary>What is stored and given out again: the signature as received, its attached content cut out.</summary>
    public required ReadOnlyMemory<byte> Detached { get; init; }

    /// <summary>The attached content, null where the signature is detached. An empty content is content.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    public required Certificate Signer { get; init; }

    /// <summary>All certificates of the file, the signer's among them.</summary>
    public required IReadOnlyList<Certificate> Certificates { get; init; }

    /// <summary>The pair of the table that the algorithms of the file and the key agree on (rule ALG-01).</summary>
    public required SignatureAlgorithm Algorithm { get; init; }

    /// <summary>The digest of the document, as it was signed.</summary>
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

    internal abstract SignerStatement Statement { get; }

    /// <summary>What was signed besides the content.</summary>
    internal SignerClaims Claims { get; init; } = null!;

    /// <summary>Null for a CMS.</summary>
    internal virtual XmlSigned? Xml => null;

    /// <summary>Which of the two forms these bytes can only be meant as. No CMS begins like an XML file.</summary>
    public static SignatureType TypeOf(ReadOnlySpan<byte> signature) =>
        XmlText.IsMeant(signature) ? SignatureType.Xml : SignatureType.Cms;

    /// <summary>Takes what <see cref="CmsSignature"/> and <see cref="XmlSignature"/> take.</summary>
    public static Result<ReadSignature> ReadAny(ReadOnlyMemory<byte> signature) => TypeOf(signature.Span) == SignatureType.Xml
        ? Widen(XmlSignature.Read(signature))
        : Widen(CmsSignature.Read(signature));

    private static Result<ReadSignature> Widen<T>(Result<T> result)
        where T : ReadSignature =>
        result.IsRefused(out var reason, out var signature) ? reason : signature;
}

/// <summary>The kinds of signature that are registered (contract 1.5, 5.1, 5.2).</summary>
public enum SignatureType
{
    Cms,
    Xml,
}
