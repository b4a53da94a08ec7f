using Sigex.Domain.Containers;
using Sigex.Domain.Containers.Zip;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Domain.Signatures.Containers;

/// <summary>Reads ASiC-S and ASiC-E containers with CAdES or XAdES signatures and judges them as a whole (security 1.2, 3.9).</summary>
/// <remarks>
/// Containers of another kind are refused as not supported, DDOC among them (rule ASIC-01). Archive manifests, time-stamps
/// of the container and evidence records are noted and prove nothing here.
/// </remarks>
/// <param name="policy">By which the signatures are judged.</param>
public sealed class ContainerReader(VerificationPolicy policy)
{
    /// <summary>By the policy of the product.</summary>
    public ContainerReader()
        : this(VerificationPolicy.Default)
    {
    }

    /// <param name="file">The container in place of a signature; a document given beside it must be one of those inside.</param>
    public ContainerReport Inspect(FileToVerify file) =>
        Reading.Try(() => Read(file)).IsRefused(out var reason, out var report) ? Unread(reason) : report;

    private ContainerReport Read(FileToVerify file)
    {
        Refuse.If(FileKinds.Of(file.Signature.Span) != FileKind.Zip, ContainerRefusals.KindNotSupported);
        var layout = AsicLayout.Of(ZipDirectory.Read(file.Signature));
        var files = new FilesOfContainer(layout.Archive);
        var signatures = new SignaturesOfContainer(layout, files, policy).Read();
        var whole = new WholeContainer(layout, files, signatures);
        var fault = whole.Finding ?? (IsAnother(file.Content, layout) ? new ContainerFault(SignatureRefusals.ContentMismatch) : null);
        var judged = signatures.Select(signature => Judged(file, signature, whole, fault)).ToList();
        var reports = judged.SelectMany(signature => signature.Reports).ToList();
        var decisive = Worst(reports);
        return new ContainerReport
        {
            Kind = layout.Kind,
            Parts = [.. layout.Archive.Files.Select(part => new ContainerPart(part.Name, part.Size, layout.RoleOf(part), whole.IsCovered(part)))],
            Signatures = judged,
            Verdict = decisive.Verdict,
            Integrity = IntegrityOf.Together(reports.Select(report => report.Integrity)),
            SubIndication = decisive.SubIndication,
            Reason = decisive.Reason,
            Reports = reports,
        };
    }

    private ContainerSignature Judged(
        FileToVerify file, ContainedSignature signature, WholeContainer whole, ContainerFault? fault)
    {
        if (signature.Signers.IsRefused(out var reason, out var signers))
        {
            return new ContainerSignature(signature.Name, [], [ReportOf.Unread(reason, signature.Type)]);
        }

        var facts = new FactsOfFile(file with { Content = signature.Content }, policy);
        return new ContainerSignature(
            signature.Name,
            [.. signers.SelectMany(signer => whole.Of(signer).Covered).Distinct()],
            [.. signers.Select(signer => SignatureVerifier.InContainer(facts.Of(signer.Signer) with
            {
                Container = new ContainerFacts(whole.Of(signer), signer.HasPolicy, fault),
            }))]);
    }

    private static bool IsAnother(ReadOnlyMemory<byte>? given, AsicLayout layout)
    {
        if (given is not { } content)
        {
            return false;
        }

        var digest = DigestAlgorithm.Sha256.Hash(content.Span);
        return !layout.Documents.Any(document => document.Size == content.Length && digest.Equals(Sha256(document)));
    }

    private static Digest Sha256(ZipEntry document)
    {
        using var digest = DigestAlgorithm.Sha256.Begin();
        document.Pour(digest.Append);
        return new Digest(DigestAlgorithm.Sha256, digest.Finish());
    }

    private static ContainerReport Unread(Refusal reason)
    {
        var report = ReportOf.UnreadContainer(reason);
        return new ContainerReport
        {
            Verdict = report.Verdict,
            Integrity = report.Integrity,
            SubIndication = report.SubIndication,
            Reason = reason,
            Reports = [report],
        };
    }

    private static VerificationReport Worst(IReadOnlyList<VerificationReport> reports) => reports.MaxBy(report => report.Verdict switch
    {
        Verdict.Failed => 2,
        Verdict.Indeterminate => 1,
        _ => 0,
    })!;
}
