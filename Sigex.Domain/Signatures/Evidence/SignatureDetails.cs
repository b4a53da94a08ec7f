using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Domain.Signatures.Evidence;

/// <summary>The stored proof, read for display (contract 3.5). What is shown is read from the bytes that were judged.</summary>
public sealed record SignatureDetails
{
    public required Certificate Certificate { get; init; }

    public required SignerIdentity Signer { get; init; }

    /// <summary>OID of the signature algorithm as the API shows it.</summary>
    public required string SignatureAlgorithmOid { get; init; }

    public TimestampToken? Timestamp { get; init; }

    public OcspResponse? Ocsp { get; init; }

    /// <summary>The status of the signer's certificate within <see cref="Ocsp"/>.</summary>
    public SingleStatus? Status { get; init; }

    /// <summary>The certificate that signed <see cref="Ocsp"/>, found among those inside and on the path.</summary>
    public Certificate? Responder { get; init; }

    public static SignatureDetails Of(SignatureProof proof) => throw new NotImplementedException(proof.State.ToString());
}
