using Sigex.Domain.Containers;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Are the files that this signature names in the container, and are they as it says?</summary>
internal sealed class SignedFilesAreWhole : ISignatureCheck
{
    public string Id => "signed-files";

    public string Clause => "ETSI EN 319 162-1, 4.3.3 and 4.4.3; ASIC-01";

    public CheckAnswer Ask(SignatureFacts facts) => facts.Container?.Files switch
    {
        { Changed.Count: > 0 } => CheckAnswer.Fault(
            ContainerRefusals.FileChanged, SubIndications.HashFailure, "A file of the container was changed after signing."),
        { Unread: { } reason } => CheckAnswer.Fault(
            reason, SubIndications.ConstraintsFailure, "A file that the signature names cannot be read as it asks."),
        { Missing.Count: > 0 } => CheckAnswer.Unknown(
            ContainerRefusals.FileMissing, SubIndications.ContentNotFound, "A file that was signed is not in the container."),
        { Covered.Count: var count and > 0 } => CheckAnswer.Holds($"Files that the signature covers and that are as it says: {count}."),
        _ => CheckAnswer.Unknown(
            ContainerRefusals.FileMissing, SubIndications.ContentNotFound, "The signed document is not in the container."),
    };
}
