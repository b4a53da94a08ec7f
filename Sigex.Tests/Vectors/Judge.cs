namespace Sigex.Tests.Vectors;

/// <summary>Holds an answer against what the case expects (security 12.3). It knows words, never cases.</summary>
internal static class Judge
{
    public static Verdict Of(SuiteCase one, CaseAnswer answer)
    {
        if (answer.Word == "crashed")
        {
            return new Verdict(Standing.Differs, answer.Describe());
        }

        if (answer.Attempts.Count > 0)
        {
            return new Verdict(Standing.Differs, $"{answer.Describe()}, and reached for {string.Join(", ", answer.Attempts)}");
        }

        if (answer.Word == "unsupported" || one.Tags.FirstOrDefault(tag => tag.StartsWith("outside:", StringComparison.Ordinal)) is not null)
        {
            return new Verdict(Standing.Unsupported, answer.Note ?? one.Tags.First(tag => tag.StartsWith("outside:", StringComparison.Ordinal)));
        }

        var standing = StandingOf(one, answer);
        if (standing == Standing.Differs && one.Tags.Contains("dsa") && answer.Reason is not null)
        {
            return new Verdict(Standing.RefusedByRule, "DSA is outside the table of algorithms");
        }

        return new Verdict(
            one.Tags.Contains("informative") ? Standing.Informative : standing,
            standing == Standing.RefusedByRule ? $"refused by rule {answer.Reason?.Rule}" : answer.Describe());
    }

    private static Standing StandingOf(SuiteCase one, CaseAnswer answer)
    {
        var passed = answer.Word == "passed";
        return one.Expect switch
        {
            _ when one.Tags.Contains("policy-reject-dsa") && !answer.IsYes => When(answer.Reason is { Rule: "ALG-01" or "KEY-02" }),
            _ when MustBeRefused(one) => When(!passed && answer.Integrity != CaseAnswer.Intact),
            "valid" => When(passed && NamesItsSigners(one, answer) && answer.PathHolds != false && HasItsPolicies(one, answer) && KeepsRegistration(one, answer)),
            "invalid" or "reject" => When(!passed && KeepsRegistration(one, answer)),
            "intact" or "intact-or-unsupported" => OfIntact(answer),
            "broken" => When(!passed && answer.Integrity != CaseAnswer.Intact),
            "content-missing" => When(!passed && answer.Integrity != CaseAnswer.Intact),
            "nosig" or "not-signed-data" or "malformed" => When(!passed && answer.Integrity != CaseAnswer.Intact),
            "policy" => OfPolicy(one, answer),
            "limit" => When(!(passed && one.Text("must_end") is not null)),
            "no-request" => When(!passed),
            "good" or "revoked" or "unusable" or "stamp-bad" => When(answer.Word == one.Expect),
            "stamp-ok" => When(answer.Word == "stamp-ok" && (one.Text("stamp_time") is null || answer.StampTime == Time(one, "stamp_time"))),
            "identity" => When(answer.Word == "identity" && IsIdentity(one, answer)),
            "refuse-identity" => When(answer.Word == "no-identity" && answer.Integrity != "passed"),
            "identity-or-refuse" => When(answer.Word == "no-identity" || IsIdentity(one, answer)),
            "no-crash" => Standing.AsExpected,
            "property" => When(answer.Word != "violated"),
            _ => Standing.Informative,
        };
    }

    private static bool MustBeRefused(SuiteCase one) => one.IsTagged("wrapping") || one.IsTagged("digest-mismatch");

    private static Standing OfIntact(CaseAnswer answer) =>
        answer.Integrity == CaseAnswer.Intact || answer.Word == "passed" ? Standing.AsExpected
        : answer.Reason is { Rule.Length: > 0 } && answer.Integrity == "refused" ? Standing.RefusedByRule
        : Standing.Differs;

    private static Standing OfPolicy(SuiteCase one, CaseAnswer answer) => one.Text("prefer") switch
    {
        "valid" => When(answer.Word == "passed" && NamesItsSigners(one, answer) && answer.PathHolds != false
            && KeepsRegistration(one, answer) && HasFinding(one, answer)),
        "invalid" => When(answer.Word != "passed" && KeepsRegistration(one, answer)),
        "either" => When(KeepsRegistration(one, answer)),
        { } word => When(answer.Word == word),
        null => Standing.Informative,
    };

    private static bool HasFinding(SuiteCase one, CaseAnswer answer) =>
        Shows(one.Text("finding"), answer) && Shows(one.Text("text"), answer);

    private static bool Shows(string? wanted, CaseAnswer answer) =>
        wanted is null || answer.Texts.Any(text => text.Contains(wanted, StringComparison.Ordinal));

    private static bool KeepsRegistration(SuiteCase one, CaseAnswer answer) =>
        answer.Registration is null
        || one.Text("registration") != "refuse"
        || answer.Registration == one.Text("registration_reason")
        || answer.Registration == "LimitExceeded";

    private static bool NamesItsSigners(SuiteCase one, CaseAnswer answer) =>
        one.List("signers") is not { } signers || signers.SequenceEqual(answer.Signers);

    private static bool HasItsPolicies(SuiteCase one, CaseAnswer answer) =>
        answer.Policies is null
        || (one.List("userConstrainedPolicySet") ?? one.List("expected_user_constrained_policy_set")) is not { } expected
        || expected.Select(PolicyNames.Oid).Order(StringComparer.Ordinal).SequenceEqual(answer.Policies.Order(StringComparer.Ordinal));

    private static bool IsIdentity(SuiteCase one, CaseAnswer answer)
    {
        var identity = one.Params.GetProperty("identity");
        return answer.Iin == Member("iin") && (Member("bin") is not { } bin || bin == answer.Bin);

        string? Member(string name) => identity.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    private static DateTimeOffset Time(SuiteCase one, string name) =>
        DateTimeOffset.Parse(one.Text(name)!, System.Globalization.CultureInfo.InvariantCulture);

    private static Standing When(bool holds) => holds ? Standing.AsExpected : Standing.Differs;
}

/// <summary>The judge's word, and what led to it.</summary>
internal sealed record Verdict(Standing Standing, string Answer);
