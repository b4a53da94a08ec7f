using Sigex.Domain.Containers;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Is every file of the container signed and unchanged, whoever signed it?</summary>
/// <remarks>It is asked of every signature: a container with one file too many is not the one that anybody signed.</remarks>
internal sealed class ContainerIsWhole : ISignatureCheck
{
    public string Id => "container";

    public string Clause => "ETSI EN 319 162-1, 4.3 and 4.4; ASIC-01, ZIP-01";

    public CheckAnswer Ask(SignatureFacts facts)
    {
        if (facts.Container?.Fault is not { Reason: var reason })
        {
            return CheckAnswer.Holds("Every file of the container is signed and unchanged.");
        }

        return reason == ContainerRefusals.FileMissing
            ? CheckAnswer.Unknown(reason, SubIndications.ContentNotFound, "A signed file is not in the container.")
            : reason == ContainerRefusals.UnsignedFile
                ? CheckAnswer.Fault(reason, SubIndications.ConstraintsFailure, "The container holds a file that nobody signed.")
                : CheckAnswer.Fault(
                    reason, SubIndications.HashFailure, "A file of the container or the document given beside it is another one.");
    }
}
