using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Verification.Checks;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>Puts the checks to a signature one after another. It holds no state and asks nobody outside.</summary>
/// <remarks>
/// The order is part of the promise: a later check may rely on what an earlier one found, so a fault ends the
/// questioning. An unknown does not end it, for a fault further on still decides.
/// </remarks>
public sealed class SignatureVerifier
{
    private static readonly IReadOnlyList<ISignatureCheck> OfFiles =
    [
        new SignedAttributesAreSound(),
        new CertificateIsThere(),
        new AlgorithmsAgree(),
        new ContentIsWhatWasSigned(),
        new ValueHolds(),
        new AttributeNamesCertificate(),
        new StampIsGood(),
        new PathLeadsToAnchor(),
        new CertificateMaySignDocuments(),
        new CertificateWasInForce(),
        new CertificateIsNotRevoked(),
    ];

    private static readonly IReadOnlyList<ISignatureCheck> OfStored =
    [
        .. OfFiles.TakeWhile(check => check is not StampIsGood),
        new ProofIsComplete(),
        .. OfFiles.SkipWhile(check => check is not StampIsGood),
    ];

    /// <summary>A stored signature at its registration moment, from its stored proof alone (contract 5.5).</summary>
    /// <param name="proof">What was kept.</param>
    /// <param name="content">The digests of the document, or null where the document is not at hand.</param>
    /// <param name="trust">The anchors of the installation.</param>
    public VerificationReport VerifyStored(SignatureProof proof, IReadOnlyCollection<Digest>? content, TrustStore trust)
    {
        if (CmsSignature.Read(proof.Signature).IsRefused(out var reason, out var signature))
        {
            return ReportOf.Unreadable(reason);
        }

        return ReportOf.Answers(FactsOfProof.Of(proof, signature.Data, content, trust), OfStored);
    }

    /// <summary>A file of which nothing is known: what the <c>verify</c> command and the page "check" ask.</summary>
    /// <remarks>Of several signers the worst report is given: the file passes only where every signer passes.</remarks>
    public VerificationReport VerifyFile(FileToVerify file) =>
        VerifyFileSigners(file).MaxBy(report => report.Verdict switch
        {
            Verdict.Failed => 2,
            Verdict.Indeterminate => 1,
            _ => 0,
        })!;

    /// <summary>The same with one report for each signer, in the order of the file; at least one.</summary>
    public IReadOnlyList<VerificationReport> VerifyFileSigners(FileToVerify file)
    {
        if (SignedDataFile.Read(file.Signature).IsRefused(out var reason, out var read))
        {
            return [ReportOf.Unreadable(reason)];
        }

        var facts = new FactsOfFile(file, read.Data);
        return [.. read.Data.Signers.Select(signer => ReportOf.Answers(facts.Of(signer), OfFiles))];
    }
}
