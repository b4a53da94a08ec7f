using Sigex.Tests.Apart;
using Sigex.Tests.Vectors;

namespace Sigex.Tests.Hostile;

/// <summary>Sound files changed by chance give every reader a value or a refusal, in bounded time and memory (security 12.6; goal 12).</summary>
public sealed class ReadingMutatedFiles : IDisposable
{
    private readonly ChildProcess _child = new(megabytes: 256);

    public static TheoryData<string> Names() => [.. Readers.All.Select(reader => reader.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_a_value_or_a_refusal(string reader)
    {
        Assert.SkipUnless(Seeds.AreThere, SuiteLocator.Absent);

        var outcome = MutationRuns.Of<MutateWork>(_child, reader, MutationRuns.Count);

        TestContext.Current.SendDiagnosticMessage(
            $"{reader}: {MutationRuns.Count / Readers.Named(reader).EveryNth} mutations from seed {MutationRuns.Seed}, {outcome.Taken} taken, {outcome.Faults.Count} defects");
        Assert.Empty(outcome.Faults);
        Assert.Equal(0, _child.Deaths);
        Assert.True(outcome.Taken > 0, "Nothing was taken: the mutations reach nothing.");
    }

    public void Dispose() => _child.Dispose();
}
