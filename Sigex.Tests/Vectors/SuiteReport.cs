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

    /// <summary>Where all that is told about the suites lies.</summary>
    public static string OutputFolder => Folder.Value;

    public int Differing => Count(Standing.Differs);

    public string Summary =>
        $"suite {suite}: {Count(Standing.AsExpected)} of {_lines.Count - Count(Standing.Informative)} as expected, "
        + $"{Differing} differ, {Count(Standing.Unsupported)} unsupported";

    /// <summary>What must be as expected: neither outside the product nor informative.</summary>
    public int Gate => Count(Standing.AsExpected) + Differing;

    public IReadOnlyList<ReportLine> Differences => _lines.FindAll(line => line.Standing == Standing.Differs);

    public void Add(SuiteCase one, Verdict verdict) => _lines.Add(new ReportLine(one.Id, one.Expect, verdict.Answer, verdict.Standing));

    public void Add(SuiteCase one, VectorAnswer vector) =>
        _lines.Add(new ReportLine($"{one.Id} {vector.Id}", vector.Expected, vector.Answer, vector.Standing));

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
        exceptionsAllowed = KnownExceptions.AreAllowedIn(suite) ? Gate / 50 : 0,
        differ = Differences.Select(line => new { id = line.Id, expected = line.Expected, answer = line.Answer }),
        unsupported = _lines.Where(line => line.Standing == Standing.Unsupported)
            .GroupBy(line => line.Answer)
            .OrderByDescending(group => group.Count())
            .Select(group => new { reason = group.Key, count = group.Count(), ids = group.Select(line => line.Id).Take(20) }),
        informative = _lines.Where(line => line.Standing == Standing.Informative)
            .Select(line => new { id = line.Id, expected = line.Expected, answer = line.Answer }),
    };

    private int Count(Standing standing) => _lines.Count(line => line.Standing == standing);
}

/// <summary>One case, or one vector of it, with both answers.</summary>
internal sealed record ReportLine(string Id, string Expected, string Answer, Standing Standing);
