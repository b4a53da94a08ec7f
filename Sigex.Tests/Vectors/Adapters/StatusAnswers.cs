using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography;
using Sigex.Tests.Support;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Findings about the status of a certificate in the words of the judge.</summary>
internal static class StatusAnswers
{
    public static CaseAnswer Of(StatusFinding finding) => new(StatusQuestions.Word(finding))
    {
        Reason = finding is StatusFinding.Unusable unusable ? unusable.Reason : null,
    };

    /// <summary>Evidence under an algorithm outside our table is unusable before anything else is asked, so it shows nothing (rule ALG-02).</summary>
    public static CaseAnswer? OutsideTable(string algorithmOid) =>
        SignatureAlgorithm.All.Any(algorithm => algorithm.Oid == algorithmOid)
            ? null
            : CaseAnswer.Unsupported($"refused by rule ALG-02: evidence signed with {algorithmOid}");
}
