using Sigex.Domain.Containers;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Was the signature made under rules that are known here?</summary>
/// <remarks>BDOC time marks are such rules: they demand proofs of which we do not know whether they hold.</remarks>
internal sealed class SignaturePolicyIsKnown : ISignatureCheck
{
    public string Id => "signature-policy";

    public string Clause => "ETSI EN 319 102-1, 5.2.4; ETSI EN 319 132-1, 5.2.9; ASIC-01";

    public CheckAnswer Ask(SignatureFacts facts) => facts.Container is { HasPolicy: true }
        ? CheckAnswer.Unknown(
            ContainerRefusals.PolicyNotSupported,
            SubIndications.PolicyNotAvailable,
            "The signature names a signature policy that is not known here.")
        : CheckAnswer.Holds("The signature names no signature policy of its own.");
}
