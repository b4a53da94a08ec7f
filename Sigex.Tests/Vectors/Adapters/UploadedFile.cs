using Sigex.Domain.Containers;
using Sigex.Domain.Signatures.Verification;
using DomainVerdict = Sigex.Domain.Signatures.Verification.Verdict;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A file as somebody uploads it: its kind is decided by its bytes, and the reader of that kind is asked (rule FIL-01).</summary>
internal sealed class UploadedFile : ICaseAdapter
{
    public string Kind => "file";

    public CaseAnswer Ask(SuiteCase one) => FileKinds.Of(one.Bytes("file")) switch
    {
        FileKind.Zip => Container.Judged(one),

        // Nothing opens a PDF: one that would cost much is bytes like any other.
        FileKind.Pdf when one.Expect != "limit" => CaseAnswer.Unsupported("no service opens a PDF yet: there is no worker process (rule PDF-01)"),
        _ => AsBytes(one),
    };

    // No scanner can be configured yet, and documents are hashed and never kept: what is left is that nobody takes it for a signature.
    private static CaseAnswer AsBytes(SuiteCase one)
    {
        var report = new SignatureVerifier().VerifyFile(new FileToVerify
        {
            Signature = one.Bytes("file"),
            Trust = one.Trust,
            At = one.Time,
        });
        return new CaseAnswer(report.Verdict == DomainVerdict.Passed ? "violated" : "kept") { Reason = report.Reason };
    }
}
