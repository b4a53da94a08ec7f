using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Containers;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Containers;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Verification.Checks;
using Sigex.Domain.Signatures.Xml.Files;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>Puts the checks to a signature one after another. It holds no state and asks nobody outside.</summary>
/// <remarks>
/// The order is part of the promise: a later check may rely on what an earlier one found, so a fault ends the
/// questioning. An unknown does not end it, for a fault further on still decides.
/// </remarks>
/// <param name="policy">By which files are judged. What is registered was let in by the policy of the product and is read by it.</param>
public sealed class SignatureVerifier(VerificationPolicy policy)
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

    private static readonly IReadOnlyList<ISignatureCheck> OfXmlFiles = [new ReferencesAreSound(), .. OfFiles.Skip(1)];

    private static readonly IReadOnlyList<ISignatureCheck> OfContainedFiles = InContainer(OfFiles);

    private static readonly IReadOnlyList<ISignatureCheck> OfContainedXml =
        InContainer([.. OfXmlFiles.Where(check => check is not ContentIsWhatWasSigned)]);

    private static readonly IReadOnlyList<ISignatureCheck> OfStored = WithProof(OfFiles);

    private static readonly IReadOnlyList<ISignatureCheck> OfStoredXml = WithProof(OfXmlFiles);

    /// <summary>By the policy of the product.</summary>
    public SignatureVerifier()
        : this(VerificationPolicy.Default)
    {
    }

    /// <summary>A stored signature at its registration moment, from its stored proof alone (contract 5.5).</summary>
    /// <param name="proof">What was kept.</param>
    /// <param name="content">The digests of the document, or null where the document is not at hand.</param>
    /// <param name="trust">The anchors of the installation.</param>
    public VerificationReport VerifyStored(SignatureProof proof, IReadOnlyCollection<Digest>? content, TrustStore trust)
    {
        if (ReadSignature.ReadAny(proof.Signature).IsRefused(out var reason, out var signature))
        {
            return ReportOf.Unreadable(reason, proof.Type);
        }

        return ReportOf.Answers(
            FactsOfProof.Of(proof, signature, content, trust), proof.Type == SignatureType.Xml ? OfStoredXml : OfStored);
    }

    /// <summary>A file of which nothing is known: what the <c>verify</c> command and the page "check" ask.</summary>
    public FileReport VerifyFile(FileToVerify file) => new(VerifyFileSigners(file), file.At);

    /// <summary>The entries alone, one for each signer, in the order of the file; at least one.</summary>
    public IReadOnlyList<VerificationReport> VerifyFileSigners(FileToVerify file)
    {
        if (FileKinds.Of(file.Signature.Span) is FileKind.Zip or FileKind.DigiDoc)
        {
            return new ContainerReader(policy).Inspect(file).Reports;
        }

        var type = ReadSignature.TypeOf(file.Signature.Span);
        if (Signers(file, type).IsRefused(out var reason, out var signers))
        {
            return [ReportOf.Unread(reason, type)];
        }

        var facts = new FactsOfFile(file, policy);
        var checks = type == SignatureType.Xml ? OfXmlFiles : OfFiles;
        return [.. signers.Select(signer => ReportOf.Answers(facts.Of(signer), checks))];
    }

    private Result<IReadOnlyList<SignerInFile>> Signers(FileToVerify file, SignatureType type)
    {
        if (type == SignatureType.Xml)
        {
            return XmlSignedFile.Read(file.Signature, policy);
        }

        return SignedDataFile.Read(file.Signature).IsRefused(out var reason, out var read)
            ? reason
            : Reading.Try(() => SignerInFile.AllOf(read.Data, policy, file.Content));
    }

    /// <summary>A signature of a container, whose facts say so.</summary>
    internal static VerificationReport InContainer(SignatureFacts facts) =>
        ReportOf.Answers(facts, facts.Xml is null ? OfContainedFiles : OfContainedXml);

    // Before everything that is about trust, so that no doubt about a signer hides a change.
    private static List<ISignatureCheck> InContainer(IReadOnlyList<ISignatureCheck> checks) =>
    [
        .. checks.TakeWhile(check => check is not StampIsGood),
        new SignedFilesAreWhole(),
        new ContainerIsWhole(),
        new SignaturePolicyIsKnown(),
        .. checks.SkipWhile(check => check is not StampIsGood),
    ];

    private static List<ISignatureCheck> WithProof(IReadOnlyList<ISignatureCheck> checks) =>
    [
        .. checks.TakeWhile(check => check is not StampIsGood),
        new ProofIsComplete(),
        .. checks.SkipWhile(check => check is not StampIsGood),
    ];
}
