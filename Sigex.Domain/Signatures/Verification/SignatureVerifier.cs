using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>Puts the checks to a signature one after another. It holds no state and asks nobody outside.</summary>
public sealed class SignatureVerifier
{
    /// <summary>A stored signature at its registration moment, from its stored proof alone (contract 5.5).</summary>
    /// <param name="proof">What was kept.</param>
    /// <param name="content">The digests of the document, or null where the document is not at hand.</param>
    /// <param name="trust">The anchors of the installation.</param>
    public VerificationReport VerifyStored(SignatureProof proof, IReadOnlyCollection<Digest>? content, TrustStore trust) =>
        throw new NotImplementedException($"{proof.State} {content?.Count} {trust.Anchors.Count}");

    /// <summary>A file of which nothing is known: what the <c>verify</c> command and the page "check" ask.</summary>
    public VerificationReport VerifyFile(FileToVerify file) => throw new NotImplementedException($"{file.At}");
}

/// <summary>A signature file with all that is at hand to judge it.</summary>
public sealed record FileToVerify
{
    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>The document, null where it was not given.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    public required TrustStore Trust { get; init; }

    /// <summary>The moment at which the question is put.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Revocation lists that are at hand, DER each.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> RevocationLists { get; init; } = [];

    /// <summary>A BasicOCSPResponse that was asked for now, where the caller could.</summary>
    public ReadOnlyMemory<byte>? FreshStatus { get; init; }
}
