using System.Text.Encodings.Web;
using System.Text.Json;
using Sigex.Tests.Architecture;

namespace Sigex.Tests.Vectors;

/// <summary>What a suite came to: one line, and the cases that differ with both answers.</summary>
internal sealed class SuiteReport(string suite)
{
    internal static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Lock Writing = new();
    private static readonly SortedDictionary<string, string> Summaries = new(StringComparer.Ordinal);

    private static readonly Lazy<string> Folder = new(() =>
    {
        // Fresh each run.
        var folder = Path.Combine(Repository.Root, "TestResults", "vectors");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        return folder;
    });

    private readonly List<ReportLine> _lines = [];
    private readonly List<ReportLine> _underDefault = [];

    /// <summary>Where all that is told about the suites lies.</summary>
    public static string OutputFolder => Folder.Value;

    public int Differing => Count(Standing.Differs);

    public string Summary =>
        $"suite {suite}: {Count(Standing.AsExpected) + Count(Standing.BelowPolicy)} of {_lines.Count - Count(Standing.Informative)} as expected, "
        + $"{Differing} differ, {Count(Standing.Unsupported) + Refused} unsupported";

    /// <summary>What must be as expected or refused by a named rule: neither below the policy, outside the product nor informative.</summary>
    public int Gate => Count(Standing.AsExpected) + Count(Standing.Differs) + Refused;

    /// <summary>What is intact and was refused by a rule that has a name.</summary>
    public int Refused => Count(Standing.RefusedByRule);

    public IReadOnlyList<ReportLine> Differences =>
        [.. _lines.Concat(_underDefault).Where(line => line.Standing == Standing.Differs)];

    /// <summary>Of what is intact, the share that was verified or refused by a named rule (security 13, goal 5); 1 where nothing is.</summary>
    public double ShareOfIntact
    {
        get
        {
            var intact = _lines.FindAll(line => line.Expected is "intact" && line.Standing is not (Standing.Unsupported or Standing.Informative));
            return intact.Count == 0 ? 1 : (double)intact.Count(line => line.Standing != Standing.Differs) / intact.Count;
        }
    }

    public void Add(SuiteCase one, Verdict verdict) => _lines.Add(new ReportLine(one.Id, one.Expect, verdict.Answer, verdict.Standing));

    public void Add(SuiteCase one, VectorAnswer vector) =>
        _lines.Add(new ReportLine($"{one.Id} {vector.Id}", vector.Expected, vector.Answer, vector.Standing));

    /// <summary>What the policy of the product says to a case that was asked by its mathematics.</summary>
    public void AddUnderDefault(SuiteCase one, Verdict verdict) =>
        _underDefault.Add(new ReportLine(one.Id, one.Expect, $"under the policy of the product: {verdict.Answer}", verdict.Standing));

    public void Write()
    {
        lock (Writing)
        {
            Summaries[suite] = Summary;
            File.WriteAllLines(Path.Combine(Folder.Value, "summary.txt"), Summaries.Values);
            File.WriteAllText(Path.Combine(Folder.Value, $"{suite}.json"), JsonSerializer.Serialize(Details(), Form));
        }
    }

    private object Details() => new
    {
        suite,
        summary = Summary,
        gate = Gate,
        exceptions = KnownExceptions.Of(suite).Count,
        exceptionsAllowed = KnownExceptions.Most(suite, Gate),
        shareOfIntact = ShareOfIntact,
        differ = Differences.Select(line => new { id = line.Id, expected = line.Expected, answer = line.Answer }),
        refusedByRule = ByReason(_lines, Standing.RefusedByRule),
        belowPolicy = ByReason(_lines, Standing.BelowPolicy),
        unsupported = ByReason(_lines, Standing.Unsupported),
        underDefault = new
        {
            asked = _underDefault.Count,
            asExpected = _underDefault.Count(line => line.Standing == Standing.AsExpected),
            refusedByRule = ByReason(_underDefault, Standing.RefusedByRule),
            belowPolicy = ByReason(_underDefault, Standing.BelowPolicy),
        },
        informative = _lines.Where(line => line.Standing == Standing.Informative)
            .Select(line => new { id = line.Id, expected = line.Expected, answer = line.Answer }),
    };

    private static IEnumerable<object> ByReason(IEnumerable<ReportLine> lines, Standing standing) => lines
        .Where(line => line.Standing == standing)
        .GroupBy(line => line.Answer)
        .OrderByDescending(group => group.Count())
        .Select(group => new { reason = group.Key, count = group.Count(), ids = group.Select(line => line.Id).Take(20) });

    private int Count(Standing standing) => _lines.Count(line => line.Standing == standing);
}

/// <summary>One case, or one vector of it, with both answers.</summary>
internal sealed record ReportLine(string Id, string Expected, string Answer, Standing Standing);
