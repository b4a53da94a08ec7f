using System.Diagnostics;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Tests.Vectors;

/// <summary>Runs one case by itself: nothing it throws ends the suite, and it may cost two seconds and 256 MB where that is the point.</summary>
internal static class CaseRun
{
    private const long MostBytes = 256L * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Hopeless = TimeSpan.FromSeconds(20);

    public static void Add(SuiteCase one, SuiteReport report)
    {
        if (CaseAdapters.For(one.Kind) is not { } adapter)
        {
            report.Add(one, new Verdict(Standing.Unsupported, $"no service for the kind {one.Kind} yet"));
            return;
        }

        var answer = WithinLimits(one, adapter);
        if (one.Expect == "policy" && WithinLimits(one, adapter).Word != answer.Word)
        {
            answer = new CaseAnswer("crashed") { Note = "two answers to one question" };
        }

        if (answer.Word != "counted")
        {
            report.Add(one, Judge.Of(one, answer));
            if (!ReferenceEquals(one.Policy, VerificationPolicy.Default))
            {
                report.AddUnderDefault(one, DefaultJudge.Of(one, WithinLimits(one.Under(VerificationPolicy.Default), adapter)));
            }
        }

        foreach (var vector in answer.Vectors)
        {
            report.Add(one, vector);
        }
    }

    private static CaseAnswer WithinLimits(SuiteCase one, ICaseAdapter adapter)
    {
        var run = Task.Run(() => Measured(one, adapter));
        return run.Wait(Hopeless) ? run.Result : new CaseAnswer("crashed") { Note = "no answer in 20 s" };
    }

    private static CaseAnswer Measured(SuiteCase one, ICaseAdapter adapter)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var answer = Asked(one, adapter);
        var isBounded = one.Expect is "limit" || (one.Expect is "no-crash" && one.Kind != "fuzz");
        if (isBounded && (clock.Elapsed > Longest || GC.GetAllocatedBytesForCurrentThread() - before > MostBytes))
        {
            return new CaseAnswer("crashed") { Note = $"cost {clock.Elapsed.TotalSeconds:F1} s" };
        }

        return answer;
    }

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
            return new CaseAnswer("crashed") { Note = $"{fault.GetType().Name}: {fault.Message}" };
        }
    }
}
