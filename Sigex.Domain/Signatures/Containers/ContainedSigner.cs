using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Domain.Signatures.Containers;

/// <summary>One signer of a signature file of a container.</summary>
/// <param name="Signer">The signer.</param>
/// <param name="Files">The files that he names, by himself or in his manifest; null where he signed the one document itself.</param>
/// <param name="HasPolicy">He signed under an explicit signature policy.</param>
internal sealed record ContainedSigner(SignerInFile Signer, IReadOnlyList<FileReference>? Files, bool HasPolicy);

/// <summary>A signature file of a container, read and not yet judged.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Type">CAdES or XAdES.</param>
/// <param name="Content">What a CMS is about: its manifest or the one document; null for XAdES, or where it is not there.</param>
/// <param name="Signers">Its signers, or why it cannot be read.</param>
internal sealed record ContainedSignature(
    string Name, SignatureType Type, ReadOnlyMemory<byte>? Content, Result<IReadOnlyList<ContainedSigner>> Signers)
{
    public IReadOnlyList<ContainedSigner> Readable => Signers.IsRefused(out _, out var signers) ? [] : signers;

    public static Result<IReadOnlyList<ContainedSigner>> Try(Func<IReadOnlyList<ContainedSigner>> read) => Reading.Try(read);
}
