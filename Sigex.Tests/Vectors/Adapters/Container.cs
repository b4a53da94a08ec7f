using Sigex.Domain.Signatures.Containers;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A container of others: is every file in it one that was signed?</summary>
internal sealed class Container : ICaseAdapter
{
    public string Kind => "container";

    public CaseAnswer Ask(SuiteCase one) => Judged(one);

    /// <summary>What the report on the whole says, by the policy of its suite (security 12.2).</summary>
    public static CaseAnswer Judged(SuiteCase one)
    {
        var report = new ContainerReader(one.Policy).Inspect(new FileToVerify
        {
            Signature = one.Bytes("file"),
            Trust = one.Trust,
            At = one.Time,
        });
        return new CaseAnswer(report.Verdict.ToString().ToLowerInvariant())
        {
            Reason = report.Reason,
            Integrity = WordOf(report.Integrity),
            Note = $"{report.Integrity} {report.SubIndication}",
            Texts = [.. report.Reports.SelectMany(signer => signer.Answers).Select(answer => answer.Explanation)],
        };
    }

    private static string WordOf(Integrity integrity) => integrity switch
    {
        Integrity.Intact => CaseAnswer.Intact,
        Integrity.Broken => "broken",
        Integrity.ContentMissing => "content-missing",
        _ => "refused",
    };
}
