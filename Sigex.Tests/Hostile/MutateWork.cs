using System.Text.Json;
using Sigex.Tests.Apart;

namespace Sigex.Tests.Hostile;

/// <summary>Gives a run of mutations to one reader.</summary>
internal sealed class MutateWork : IChildWork
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public string Do(string question)
    {
        var run = JsonSerializer.Deserialize<Run>(question)!;
        var reader = Readers.Named(run.Reader);
        var seeds = Seeds.Of(reader.Seeds);
        var (taken, faults) = (0, new List<string>());
        for (var number = run.From; number < run.From + run.Count; number += reader.EveryNth)
        {
            var bytes = Mutation.Of(seeds, run.Seed, number);
            var before = Environment.CpuUsage.TotalTime;
            if (reader.FaultOver(bytes, out var isTaken) is { } fault)
            {
                faults.Add($"mutation {number}: {fault}");
            }
            else if (Environment.CpuUsage.TotalTime - before > Longest)
            {
                faults.Add($"mutation {number}: more than {Longest.TotalSeconds} s");
            }

            taken += isTaken ? 1 : 0;
        }

        return JsonSerializer.Serialize(new Outcome(taken, faults));
    }

    internal sealed record Run(string Reader, int Seed, int From, int Count);

    /// <param name="Taken">How many were read to the end: without any the mutations would reach nothing.</param>
    /// <param name="Faults">What was thrown, or took too long.</param>
    internal sealed record Outcome(int Taken, IReadOnlyList<string> Faults);
}
