using System.Globalization;
using System.Text.Json;
using Sigex.Tests.Apart;

namespace Sigex.Tests.Hostile;

/// <summary>Runs of mutations in a child. Where one ends it, the run is repeated one by one until the file is known that did.</summary>
internal static class MutationRuns
{
    /// <summary>The same files in every run.</summary>
    public const int Seed = 20261125;

    private const int OfOneRun = 1_000;

    private static readonly TimeSpan ForRun = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ForOne = TimeSpan.FromSeconds(4);

    /// <summary>20,000 every day; <c>SIGEX_MUTATIONS</c> says otherwise.</summary>
    public static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("SIGEX_MUTATIONS"), CultureInfo.InvariantCulture, out var count) ? count : 20_000;

    public static MutateWork.Outcome Of<TWork>(ChildProcess child, string name, int count)
        where TWork : IChildWork
    {
        var (taken, faults) = (0, new List<string>());
        for (var from = 0; from < count; from += OfOneRun)
        {
            var run = new MutateWork.Run(name, Seed, from, Math.Min(OfOneRun, count - from));
            var outcome = Ask<TWork>(child, run, ForRun) ?? OneByOne<TWork>(child, run);
            taken += outcome.Taken;
            faults.AddRange(outcome.Faults);
        }

        return new MutateWork.Outcome(taken, faults);
    }

    private static MutateWork.Outcome? Ask<TWork>(ChildProcess child, MutateWork.Run run, TimeSpan most)
        where TWork : IChildWork =>
        child.Ask<TWork>(JsonSerializer.Serialize(run), most).Line is { } line
            ? JsonSerializer.Deserialize<MutateWork.Outcome>(line)
            : null;

    private static MutateWork.Outcome OneByOne<TWork>(ChildProcess child, MutateWork.Run run)
        where TWork : IChildWork
    {
        var (taken, faults) = (0, new List<string>());
        foreach (var number in Enumerable.Range(run.From, run.Count))
        {
            var outcome = Ask<TWork>(child, run with { From = number, Count = 1 }, ForOne);
            taken += outcome?.Taken ?? 0;
            faults.AddRange(outcome?.Faults ?? [$"mutation {number}: the process died or was killed"]);
        }

        return new MutateWork.Outcome(taken, faults);
    }
}
