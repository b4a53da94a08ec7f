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
        Console.WriteLine(report.Summary);
        var excepted = KnownExceptions.Of(suite);
        Assert.DoesNotContain(report.Differences, line => !excepted.Contains(line.Id));
    }
}
