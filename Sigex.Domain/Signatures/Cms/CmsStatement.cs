using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>The statement of a SignerInfo.</summary>
/// <param name="signer">Who makes it.</param>
/// <param name="policy">By which it is judged.</param>
/// <param name="content">What was signed where there are no signed attributes and the policy allows that.</param>
internal sealed class CmsStatement(SignerInfo signer, VerificationPolicy policy, ReadOnlyMemory<byte>? content) : SignerStatement
{
    public SignerInfo Signer { get; } = signer;

    public override ReadOnlyMemory<byte> Value => Signer.SignatureValue;

    public override ReadOnlyMemory<byte>? Signed => Signer.SignedAttributes?.Signed ?? content;

    public override Result<SignatureAlgorithm> AlgorithmUnder(Certificate certificate) =>
        SignerAlgorithm.Of(Signer, certificate, policy);

    public override Refusal? FaultUnder(Certificate certificate) => SignerValue.Fault(Signer, certificate, policy, content);
}
