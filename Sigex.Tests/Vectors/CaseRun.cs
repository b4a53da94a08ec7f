using System.Text.Json;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Tests.Apart;

namespace Sigex.Tests.Vectors;

/// <summary>Runs one case by itself: nothing it throws ends the suite. Hostile ones run in a child, with two seconds and 256 MB.</summary>
internal static class CaseRun
{
    private const long MostBytes = 256L * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Hopeless = TimeSpan.FromSeconds(20);

    // Whoever is left over ends with us, by the closed pipe.
    private static readonly ChildProcess Child = new(megabytes: 256);

    public static void Add(SuiteCase one, SuiteReport report)
    {
        if (CaseAdapters.For(one.Kind) is not { } adapter)
        {
            report.Add(one, new Verdict(Standing.Unsupported, $"no service for the kind {one.Kind} yet"));
            return;
        }

        var answer = Answer(one);
        if (one.Expect == "policy" && Answer(one).Word != answer.Word)
        {
            answer = Crashed("two answers to one question");
        }

        if (answer.Word != "counted")
        {
            report.Add(one, Judge.Of(one, answer));
            if (!ReferenceEquals(one.Policy, VerificationPolicy.Default))
            {
                report.AddUnderDefault(one, DefaultJudge.Of(one, Asked(one.Under(VerificationPolicy.Default), CaseAdapters.For(one.Kind)!)));
            }
        }

        foreach (var vector in answer.Vectors)
        {
            report.Add(one, vector);
        }
    }

    /// <summary>What the service that belongs to the case says; a crash is an answer.</summary>
    public static CaseAnswer Answer(SuiteCase one)
    {
        var adapter = CaseAdapters.For(one.Kind)!;
        if (one.Kind == "fuzz")
        {
            return Asked(one, adapter);
        }

        if (!IsApart(one))
        {
            var run = Task.Run(() => Asked(one, adapter));
            return run.Wait(Hopeless) ? run.Result : Crashed("no answer in 20 s");
        }

        var said = Child.Ask<CaseWork>(CaseWork.Name.Of(one), 2 * Longest);
        return said.Line is null ? Crashed(said.Death!) : JsonSerializer.Deserialize<CaseAnswer>(said.Line)!;
    }

    /// <summary>In this process, which is the child: what it costs is measured, and what it reaches for is noted.</summary>
    public static CaseAnswer Here(SuiteCase one)
    {
        var adapter = CaseAdapters.For(one.Kind)!;
        var (before, time) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        using var watch = new DoorWatch();
        var answer = Asked(one, adapter);
        time = Environment.CpuUsage.TotalTime - time;
        if (time > Longest || GC.GetAllocatedBytesForCurrentThread() - before > MostBytes)
        {
            return Crashed($"cost {time.TotalSeconds:F1} s");
        }

        if (one.Expect == "no-request")
        {
            // Once more now that all code and all files of the case are in memory.
            using var closed = new ClosedDoors();
            answer = Asked(one, adapter);
        }

        return answer with { Attempts = [.. answer.Attempts, .. watch.Attempts.Where(_ => one.Expect == "no-request")] };
    }

    // The files of fuzzers are sent to a child one by one by their adapter.
    private static bool IsApart(SuiteCase one) => one.Expect is "limit" or "no-request" || (one.Expect is "no-crash" && one.Kind != "fuzz");

    private static CaseAnswer Asked(SuiteCase one, ICaseAdapter adapter)
    {
        try
        {
            return adapter.Ask(one);
        }
        catch (RefusedException refused)
        {
            return CaseAnswer.Refused(refused.Reason) with { Word = one.Expect is "no-crash" ? "refused" : "failed" };
        }
#pragma warning disable CA1031 // Whatever else comes out of a reader is the defect that this harness looks for (rule ASN-07).
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Crashed($"{fault.GetType().Name}: {fault.Message}");
        }
    }

    private static CaseAnswer Crashed(string note) => new("crashed") { Note = note };
}
