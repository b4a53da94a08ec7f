namespace Sigex.Tests.Vectors;

/// <summary>Every suite of the collection, each case through the public service that belongs to its kind (security 12).</summary>
[Trait("Category", "Vectors")]
public sealed class Suites(ITestOutputHelper output)
{
    public static TheoryData<string> Names() => [.. SuiteLocator.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Answer_as_expected(string suite)
    {
        Assert.SkipWhen(SuiteLocator.Folder is null, SuiteLocator.Absent);
        var report = new SuiteReport(suite);
        foreach (var one in SuiteCase.Of(suite))
        {
            CaseRun.Add(one, report);
        }

        report.Write();
        output.WriteLine(report.Summary);

        // The one message that the console of "dotnet test" shows of a test that passes.
        TestContext.Current.SendDiagnosticMessage(report.Summary);
        var excepted = KnownExceptions.Of(suite);
        Assert.DoesNotContain(report.Differences, line => !excepted.Contains(line.Id));
        Assert.True(excepted.Count <= KnownExceptions.Most(suite, report.Gate), $"{excepted.Count} exceptions are too many.");
        Assert.All(excepted, id => Assert.Contains(report.Differences, line => line.Id == id));
        Assert.InRange(report.ShareOfIntact, 0.98, 1);
        if (SuiteGate.Of(suite) is { } gate)
        {
            Assert.Equal(gate.Cases, report.Gate);
            Assert.InRange(report.Refused, 0, gate.MayBeRefused);
        }
    }
}
