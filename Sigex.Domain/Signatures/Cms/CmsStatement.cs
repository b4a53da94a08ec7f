using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>The statement of a SignerInfo.</summary>
internal sealed class CmsStatement(SignerInfo signer) : SignerStatement
{
    public SignerInfo Signer { get; } = signer;

    public override ReadOnlyMemory<byte> Value => Signer.SignatureValue;

    public override Result<SignatureAlgorithm> AlgorithmUnder(Certificate certificate) => SignerAlgorithm.Of(Signer, certificate);

    public override Refusal? FaultUnder(Certificate certificate) => SignerValue.Fault(Signer, certificate);
}
