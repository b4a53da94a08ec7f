using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Cryptography;

// RFC 4055, 3.1
//   RSASSA-PSS-params ::= SEQUENCE {
//     hashAlgorithm    [0] HashAlgorithm    DEFAULT sha1Identifier,
//     maskGenAlgorithm [1] MaskGenAlgorithm DEFAULT mgf1SHA1Identifier,
//     saltLength       [2] INTEGER          DEFAULT 20,
//     trailerField     [3] INTEGER          DEFAULT 1 }

/// <summary>The parameters of RSASSA-PSS, of which one form is accepted: one digest throughout, a salt as long as it (security 3.1).</summary>
internal static class PssParameters
{
    public const string Oid = "1.2.840.113549.1.1.10";

    private const string Mgf1 = "1.2.840.113549.1.1.8";

    private static readonly Asn1Tag HashTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag MaskTag = new(TagClass.ContextSpecific, 1, isConstructed: true);
    private static readonly Asn1Tag SaltTag = new(TagClass.ContextSpecific, 2, isConstructed: true);

    /// <summary>The digest, or null where the parameters are of another form or cannot be read.</summary>
    public static DigestAlgorithm? DigestOf(AlgorithmIdentifier signature)
    {
        if (signature.Parameters is not { } encoded)
        {
            return null;
        }

        try
        {
            return Der.Read(encoded, Read);
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private static DigestAlgorithm? Read(AsnReader reader)
    {
        var parameters = reader.ReadSequence();
        var hash = Explicit(parameters, HashTag, AlgorithmIdentifier.Next);
        var mask = Explicit(parameters, MaskTag, AlgorithmIdentifier.Next);
        var salt = Explicit(parameters, SaltTag, inner => inner.TryReadInt32(out var length) ? length : -1);

        // The trailer is 1 by default, and DER does not write a default.
        parameters.ThrowIfNotEmpty();
        var digest = hash.HasNoParameters ? DigestAlgorithm.ByOid(hash.Oid) : null;
        var maskHash = mask.Oid == Mgf1 && mask.Parameters is { } inside ? Der.Read(inside, AlgorithmIdentifier.Next) : null;
        return digest is not null && maskHash is { HasNoParameters: true } && maskHash.Oid == hash.Oid && salt == digest.Length
            ? digest
            : null;
    }

    private static T Explicit<T>(AsnReader parameters, Asn1Tag tag, Func<AsnReader, T> read)
    {
        var inner = parameters.ReadSequence(tag);
        var value = read(inner);
        inner.ThrowIfNotEmpty();
        return value;
    }
}
