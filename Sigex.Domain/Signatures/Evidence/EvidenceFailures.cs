using Sigex.Domain.Certificates;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Evidence;

/// <summary>What a proof may fail for, for ever. The code is stored, the constant is shown on the wire (contract 5.3).</summary>
public static class EvidenceFailures
{
    private static readonly IReadOnlyList<Refusal> All =
    [
        SignatureRefusals.Revoked,
        SignatureRefusals.UnknownToAuthority,
        CertificateRefusals.Expired,
        CertificateRefusals.ChainNotFound,
    ];

    /// <summary>The constant of this code. Whatever else was stored says that the signature itself cannot be read.</summary>
    public static string MessageOf(string? code) =>
        (All.FirstOrDefault(refusal => refusal.Code == code) ?? SignatureRefusals.SignatureValueInvalid).Message;
}
