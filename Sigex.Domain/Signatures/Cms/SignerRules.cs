using System.Formats.Asn1;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>What must be so about the attributes of one signer (rules CMS-04 and CMS-08 to CMS-12).</summary>
/// <remarks>Also a time-stamp token is a SignedData, so it is read by the same rules (TSP-01).</remarks>
internal static class SignerRules
{
    /// <summary>By the policy of the product.</summary>
    /// <exception cref="RefusedException">A rule is broken; its number stands in the reason.</exception>
    public static SignerClaims Read(SignedData data, SignerInfo signer) => Read(data, signer, VerificationPolicy.Default);

    /// <exception cref="RefusedException">A rule is broken; its number stands in the reason.</exception>
    public static SignerClaims Read(SignedData data, SignerInfo signer, VerificationPolicy policy)
    {
        // CMS-04
        if (data.DigestAlgorithmOids.Count > 0 && !data.DigestAlgorithmOids.Contains(signer.DigestAlgorithmOid))
        {
            throw new RefusedException(SignatureRefusals.AttributeInvalid);
        }

        if (signer.SignedAttributes is null && !policy.SignedAttributesAreRequired)
        {
            _ = DigestOf(signer, policy);
            return new SignerClaims { MessageDigest = null, SigningCertificates = [] };
        }

        // CMS-08: without them nothing binds the signature to type and certificate.
        if (signer.SignedAttributes is not { IsEmpty: false } attributes)
        {
            throw new RefusedException(SignatureRefusals.NoSignedAttributes);
        }

        return new SignerClaims
        {
            MessageDigest = MessageDigest(attributes, DigestOf(signer, policy), data.ContentType),
            SigningTime = SigningTime(attributes),
            SigningCertificates = SigningCertificateReference.ReadAll(attributes, policy),
        };
    }

    /// <summary>The claim of whoever made this, null where there is none that can be read.</summary>
    internal static DateTimeOffset? ClaimedTime(SignerInfo signer)
    {
        try
        {
            return signer.SignedAttributes is { } attributes ? SigningTime(attributes) : null;
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private static DigestAlgorithm DigestOf(SignerInfo signer, VerificationPolicy policy) =>
        policy.DigestByOid(signer.DigestAlgorithmOid) ?? throw new RefusedException(AlgorithmRefusals.DigestAlgorithmNotSupported);

    // CMS-10 and CMS-11; RFC 5652, 11.1 and 11.2
    private static Digest MessageDigest(SignedAttributes attributes, DigestAlgorithm algorithm, string contentType)
    {
        if (Only(attributes, CmsOids.ContentType, value => value.ReadObjectIdentifier()) != contentType)
        {
            throw new RefusedException(SignatureRefusals.AttributeInvalid);
        }

        return DigestIn(attributes, algorithm);
    }

    /// <summary>The one message-digest among signed attributes (rule CMS-11).</summary>
    /// <exception cref="RefusedException">It is missing, stands twice or has another length.</exception>
    internal static Digest DigestIn(SignedAttributes attributes, DigestAlgorithm algorithm)
    {
        var octets = Only(attributes, CmsOids.MessageDigest, value => value.ReadOctetString());
        return octets.Length == algorithm.Length
            ? new Digest(algorithm, octets)
            : throw new RefusedException(SignatureRefusals.AttributeInvalid);
    }

    // CMS-12; RFC 5652, 11.3
    private static DateTimeOffset? SigningTime(SignedAttributes attributes) =>
        attributes.Named(CmsOids.SigningTime).Count == 0
            ? null
            : Only(attributes, CmsOids.SigningTime, value => value.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime)
                ? value.ReadUtcTime()
                : value.ReadGeneralizedTime());

    private static T Only<T>(SignedAttributes attributes, string oid, Func<AsnReader, T> read)
    {
        if (attributes.Named(oid) is not [{ Values: [var value] }])
        {
            throw new RefusedException(SignatureRefusals.AttributeInvalid);
        }

        try
        {
            var reader = new AsnReader(value, AsnEncodingRules.DER);
            var result = read(reader);
            reader.ThrowIfNotEmpty();
            return result;
        }
        catch (AsnContentException fault)
        {
            throw new RefusedException(SignatureRefusals.AttributeInvalid, fault);
        }
    }
}

/// <summary>What the signed attributes of one signer say.</summary>
internal sealed record SignerClaims
{
    /// <summary>Null where the content itself was signed, without attributes; the policy of the product refuses that.</summary>
    public required Digest? MessageDigest { get; init; }

    public DateTimeOffset? SigningTime { get; init; }

    /// <summary>What signingCertificate and signingCertificateV2 name; empty where neither stands (rule CMS-14).</summary>
    public required IReadOnlyList<SigningCertificateReference> SigningCertificates { get; init; }
}
