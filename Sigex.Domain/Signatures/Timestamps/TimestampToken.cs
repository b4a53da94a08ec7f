using System.Formats.Asn1;
using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Cms;

namespace Sigex.Domain.Signatures.Timestamps;

/// <summary>A time-stamp token (RFC 3161, 2.4.2) as its bytes say it. Whether it counts is judged elsewhere.</summary>
public sealed class TimestampToken
{
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    public required DateTimeOffset GenTime { get; init; }

    public required string Policy { get; init; }

    public required string SignatureAlgorithmOid { get; init; }

    /// <summary>OID of the digest of the imprint.</summary>
    public required string ImprintAlgorithmOid { get; init; }

    public required ReadOnlyMemory<byte> Imprint { get; init; }

    public ReadOnlyMemory<byte>? Nonce { get; init; }

    /// <summary>The certificate of the authority, when the token carries it.</summary>
    public Certificate? Signer { get; init; }

    internal SignedData Data { get; init; } = null!;

    internal SignerInfo SignerInfo => Data.Signers[0];

    internal SignerClaims Claims { get; init; } = null!;

    internal bool HasUnknownCriticalExtension { get; init; }

    /// <param name="token">DER.</param>
    /// <param name="policy">Whose algorithms count; absent, those of <see cref="VerificationPolicy.Default"/>.</param>
    /// <exception cref="RefusedException">The bytes are no token (rules TSP-01 and TSP-05).</exception>
    public static TimestampToken Read(ReadOnlyMemory<byte> token, VerificationPolicy? policy = null)
    {
        Refuse.If(token.Length > Limits.Default.TimestampResponse, ReadingRefusals.LimitExceeded);
        ByteSurvey.Pass(token.Span, SurveyRules.Der);
        var data = SignedData.Read(token, AsnEncodingRules.DER);
        if (data is not { ContentType: CmsOids.TimestampInfo, Content: { } content, Signers: [var signer] })
        {
            throw new RefusedException(SignatureRefusals.StampInvalid);
        }

        var claims = SignerRules.Read(data, signer, policy ?? VerificationPolicy.Default);
        var info = TimestampInfo.Read(content);
        return new TimestampToken
        {
            Encoded = token,
            GenTime = info.GenTime,
            Policy = info.Policy,
            SignatureAlgorithmOid = signer.SignatureAlgorithm.Oid,
            ImprintAlgorithmOid = info.ImprintAlgorithmOid,
            Imprint = info.Imprint,
            Nonce = info.Nonce,
            Signer = SignerCertificate.Choose(signer, data.Certificates),
            Data = data,
            Claims = claims,
            HasUnknownCriticalExtension = info.HasUnknownCriticalExtension,
        };
    }
}
