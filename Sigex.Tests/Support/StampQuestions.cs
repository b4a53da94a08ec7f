using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Timestamps;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Tests.Support;

/// <summary>Which moment a stamp proves, asked the way the product asks it; null where it proves none.</summary>
internal static class StampQuestions
{
    /// <summary>The moment that counts for a signature with a stamp inside.</summary>
    /// <param name="file">The signature and all that is at hand to judge it.</param>
    /// <param name="goodAt">A source that calls every certificate good at a moment: the suites want one.</param>
    public static DateTimeOffset? OfSignature(FileToVerify file, Func<Certificate, DateTimeOffset, byte[]?> goodAt) =>
        new SignatureVerifier().VerifyFile(file with { StatusAnswers = GoodFor(file.Signature, goodAt) }).Decisive.SignedAt;

    /// <summary>The moment that a bare token proves for these octets.</summary>
    public static DateTimeOffset? OfToken(Func<TimestampToken> read, ReadOnlyMemory<byte> data, TrustStore trust, DateTimeOffset now) =>
        Reading.Try(read).IsRefused(out _, out var token) ? null : TimestampJudgement.Judge(token, data, trust, now, null).GenTime;

    /// <summary>What was sent to the authority, where the suite tells only its values.</summary>
    public static TimestampRequest Request(ReadOnlyMemory<byte> data, int nonce, string policy) => new(
        ReadOnlyMemory<byte>.Empty,
        DigestAlgorithm.Sha256.Hash(data.Span),
        policy,
        new[] { (byte)(nonce >> 8), (byte)nonce });

    // The source was asked about the service at the time of the stamp.
    private static IReadOnlyList<ReadOnlyMemory<byte>> GoodFor(
        ReadOnlyMemory<byte> signature, Func<Certificate, DateTimeOffset, byte[]?> goodAt) =>
        CmsSignature.Read(signature).IsRefused(out _, out var read)
        || read.Timestamp is not { } encoded
        || Reading.Try(() => TimestampToken.Read(encoded)).IsRefused(out _, out var token)
        || token.Signer is not { } service
        || goodAt(service, token.GenTime) is not { } status
            ? []
            : [status];
}
