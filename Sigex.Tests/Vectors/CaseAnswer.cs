using Sigex.Domain.Kernel;

namespace Sigex.Tests.Vectors;

/// <summary>What a public service said about a case, in the words of the judge.</summary>
/// <param name="Word">
/// <c>passed</c>, <c>failed</c>, <c>indeterminate</c>; <c>good</c>, <c>revoked</c>, <c>unusable</c>; <c>stamp-ok</c>, <c>stamp-bad</c>;
/// <c>identity</c>, <c>no-identity</c>; <c>read</c>, <c>refused</c>; <c>kept</c>, <c>violated</c>; <c>counted</c>; <c>unsupported</c>; <c>crashed</c>.
/// </param>
internal sealed record CaseAnswer(string Word)
{
    public const string Intact = "intact";

    /// <summary>The refusal behind a "no", with its rule.</summary>
    public Refusal? Reason { get; init; }

    /// <summary>What else explains the answer.</summary>
    public string? Note { get; init; }

    /// <summary>Of a signature file, trust left aside: <c>intact</c>, <c>broken</c>, <c>content-missing</c>, <c>refused</c>.</summary>
    public string? Integrity { get; init; }

    /// <summary>Whom the report names, as <c>IIN…</c>.</summary>
    public IReadOnlyList<string> Signers { get; init; } = [];

    /// <summary>The texts of the report.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>What registration says: <c>accepted</c> or the code of its refusal; null where it was not asked.</summary>
    public string? Registration { get; init; }

    /// <summary>Does the path of the certificate hold by the rules of registration? Null where it was not asked.</summary>
    public bool? PathHolds { get; init; }

    public DateTimeOffset? StampTime { get; init; }

    public string? Iin { get; init; }

    public string? Bin { get; init; }

    /// <summary>The user-constrained policies of a path.</summary>
    public IReadOnlyList<string>? Policies { get; init; }

    /// <summary>What was done towards the outside: names, sockets, files. Any fails the case, whatever its verdict (security 12.2).</summary>
    public IReadOnlyList<string> Attempts { get; init; } = [];

    /// <summary>For files of many vectors: each judged by its own word.</summary>
    public IReadOnlyList<VectorAnswer> Vectors { get; init; } = [];

    /// <summary>Said yes in one of the words that mean it.</summary>
    public bool IsYes => Word is "passed" or "good" or "stamp-ok" or "identity" || Integrity == Intact;

    public static CaseAnswer Unsupported(string reason) => new("unsupported") { Note = reason };

    public static CaseAnswer Refused(Refusal reason) => new("failed") { Reason = reason, Integrity = "refused" };

    public string Describe() =>
        string.Join(' ', new[] { Word, Integrity, Reason?.Code, Reason?.Rule, Registration is null ? null : $"registration:{Registration}", Note }
            .Where(part => part is not null));
}

/// <summary>One vector of a file.</summary>
/// <param name="Id">Its number in the file.</param>
/// <param name="Expected">The word of the source.</param>
/// <param name="Answer">What was said.</param>
/// <param name="Standing">As expected, differing, or apart from both.</param>
internal sealed record VectorAnswer(string Id, string Expected, string Answer, Standing Standing);

/// <summary>How an answer stands to what was expected.</summary>
internal enum Standing
{
    AsExpected,
    Differs,

    /// <summary>Intact by its mathematics, and refused by a rule that has a name: counted apart, never dropped.</summary>
    RefusedByRule,

    /// <summary>Below the policy of the product, and refused by it as it must be.</summary>
    BelowPolicy,

    /// <summary>Outside what the product has: counted by its reason, never dropped.</summary>
    Unsupported,

    /// <summary>The sources disagree or the rule is not ours: reported, never a gate.</summary>
    Informative,
}
