using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures;

namespace Sigex.Tests.Vectors;

/// <summary>Cases that are asked by mathematics alone are asked under the policy of the product too (security 12.2, 12.3).</summary>
internal static class DefaultJudge
{
    /// <summary>The same yes as before, or a refusal by a rule that has a name; what the tags call below the policy, by that reason.</summary>
    public static Verdict Of(SuiteCase one, CaseAnswer answer)
    {
        if (answer.Word is "crashed")
        {
            return new Verdict(Standing.Differs, answer.Describe());
        }

        if (answer.Word is "unsupported")
        {
            return new Verdict(Standing.Unsupported, answer.Describe());
        }

        var wanted = Reasons(one).ToList();
        if (wanted.Count > 0)
        {
            return new Verdict(
                !answer.IsYes && wanted.Contains(answer.Reason?.Code) ? Standing.BelowPolicy : Standing.Differs, answer.Describe());
        }

        return answer.IsYes || (one.Expect is not ("intact" or "good" or "valid") && answer.Reason is null)
            ? Judge.Of(one, answer)
            : answer.Reason is { Rule.Length: > 0 } reason
                ? new Verdict(Standing.RefusedByRule, $"{reason.Code}, rule {reason.Rule}")
                : new Verdict(Standing.Differs, answer.Describe());
    }

    // A case may have several things below the policy; the first that is met decides.
    private static IEnumerable<string?> Reasons(SuiteCase one)
    {
        if (one.IsTagged("policy-reject-") || one.IsTagged("below-policy:"))
        {
            yield return AlgorithmRefusals.DigestAlgorithmNotSupported.Code;
            yield return AlgorithmRefusals.SignatureAlgorithmNotSupported.Code;
            yield return AlgorithmRefusals.KeyNotSupported.Code;
            yield return AlgorithmRefusals.WeakKey.Code;
        }

        if (one.IsTagged("no-signed-attributes"))
        {
            yield return SignatureRefusals.NoSignedAttributes.Code;
        }
    }
}
