using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;
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

    /// <exception cref="RefusedException">What was stored can no longer be read.</exception>
    public static SignatureDetails Of(SignatureProof proof)
    {
        if (ReadSignature.ReadAny(proof.Signature).IsRefused(out var reason, out var signature))
        {
            throw new RefusedException(reason);
        }

        var issuer = proof.Path.Count > 1 ? Certificate.Read(proof.Path[1]) : null;
        var ocsp = proof.OcspResponse is { } response ? OcspResponse.Read(response) : null;
        return new SignatureDetails
        {
            Certificate = signature.Signer,
            Signer = SignerIdentity.Of(signature.Signer)
                ?? throw new RefusedException(CertificateRefusals.IdentityUnclear),
            SignatureAlgorithmOid = signature.Algorithm.Oid,
            Timestamp = proof.Timestamp is { } token ? TimestampToken.Read(token) : null,
            Ocsp = ocsp,
            Status = issuer is null ? null : ocsp?.Statuses.FirstOrDefault(status => status.IsOf(signature.Signer, issuer)),
            Responder = issuer is null || ocsp is null ? null : StatusJudgement.ResponderOf(ocsp, issuer),
        };
    }
}
