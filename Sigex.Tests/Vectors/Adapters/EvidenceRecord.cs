using Sigex.Domain.Signatures.Verification;
using DomainVerdict = Sigex.Domain.Signatures.Verification.Verdict;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>An evidence record (RFC 4998). Nothing reads them yet, so they are refused cleanly and never shown as a proof (rule ERS-01).</summary>
internal sealed class EvidenceRecord : ICaseAdapter
{
    public string Kind => "evidence-record";

    public CaseAnswer Ask(SuiteCase one)
    {
        var report = new SignatureVerifier().VerifyFile(new FileToVerify
        {
            Signature = one.Bytes("record"),
            Trust = one.Trust,
            At = one.Time,
        });
        return report.Verdict == DomainVerdict.Passed || report.Signers.Any(signer => signer.Integrity == Integrity.Intact)
            ? new CaseAnswer("crashed") { Note = "taken for a signature" }
            : CaseAnswer.Unsupported("evidence records are not read yet");
    }
}
