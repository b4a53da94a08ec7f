using Sigex.Domain.Certificates;

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

    /// <exception cref="Cryptography.Asn1.RefusedException">The bytes are no token.</exception>
    public static TimestampToken Read(ReadOnlyMemory<byte> token) => throw new NotImplementedException();
}
