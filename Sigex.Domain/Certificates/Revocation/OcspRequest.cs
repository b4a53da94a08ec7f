namespace Sigex.Domain.Certificates.Revocation;

/// <summary>The question for the status of one certificate (RFC 6960, 4.1), with a nonce of 16 bytes.</summary>
public sealed record OcspRequest(ReadOnlyMemory<byte> Encoded, ReadOnlyMemory<byte> Nonce)
{
    /// <summary>CertID with SHA-256.</summary>
    public static OcspRequest For(Certificate certificate, Certificate issuer, ReadOnlyMemory<byte> nonce) =>
        throw new NotImplementedException();
}
