using Sigex.Domain.Certificates.Revocation;
using Sigex.Tests.Support;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Findings about the status of a certificate in the words of the judge.</summary>
internal static class StatusAnswers
{
    public static CaseAnswer Of(StatusFinding finding) => new(StatusQuestions.Word(finding))
    {
        Reason = finding is StatusFinding.Unusable unusable ? unusable.Reason : null,
    };
}
