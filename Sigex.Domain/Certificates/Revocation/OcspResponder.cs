using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>Who may answer for an authority: itself, or whom it delegated directly (RFC 6960, 4.2.2.2; rule REV-03).</summary>
internal static class OcspResponder
{
    /// <summary>The certificates that the responderID names, the authority's own among them when it is named.</summary>
    public static IEnumerable<Certificate> Candidates(OcspResponse response, Certificate issuer) =>
        response.Certificates.Append(issuer).Where(certificate => IsNamedBy(response, certificate));

    /// <summary>In date at the moment in question and when it answered, and either the authority itself or one that it delegated.</summary>
    public static bool MayAnswerFor(
        Certificate candidate, Certificate issuer, OcspResponse response, DateTimeOffset moment, VerificationPolicy? policy) =>
        candidate.IsInForceAt(moment)
        && candidate.IsInForceAt(response.ProducedAt)
        && (candidate.Sha256 == issuer.Sha256 || IsDelegated(candidate, issuer, policy));

    public static bool Signed(OcspResponse response, Certificate responder, VerificationPolicy? policy) =>
        SignatureOf.Holds(response.SignatureAlgorithm, response.ToBeSigned, response.SignatureValue, responder, policy);

    private static bool IsDelegated(Certificate candidate, Certificate issuer, VerificationPolicy? policy) =>
        candidate.ExtendedKeyUsages.Contains(Oid.OcspSigning)
        && (candidate.KeyUsage is null || candidate.KeyUsage.Value.HasFlag(KeyUsages.DigitalSignature))
        && !candidate.IsAuthority
        && candidate.Issuer.Matches(issuer.Subject)
        && issuer.HasSigned(candidate, policy);

    private static bool IsNamedBy(OcspResponse response, Certificate certificate)
    {
        if (response.ResponderKeyHash is { } keyHash)
        {
            // RFC 6960, 4.2.1: the hash of a KeyHash is SHA-1; it only names (rule ALG-02).
            return DigestAlgorithm.Sha1.Hash(certificate.PublicKeyOctets.Span).Value.SequenceEqual(keyHash.Span);
        }

        return response.ResponderName is { } encoded
            && !Reading.Try(() => DistinguishedName.Read(encoded)).IsRefused(out _, out var name)
            && name.Matches(certificate.Subject);
    }
}
