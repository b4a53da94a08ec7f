using Sigex.Tests.Apart;
using Sigex.Tests.Vectors;

namespace Sigex.Tests.Hostile;

/// <summary>A signature changed by chance that still passes has the same signer, digest and content (security 12.6).</summary>
public sealed class MutatingAcceptedSignatures : IDisposable
{
    // Each of them costs a whole verification.
    private const int EveryNth = 2;

    private readonly ChildProcess _child = new(megabytes: 256);

    [Theory]
    [InlineData("cms")]
    [InlineData("xmldsig")]
    public void What_still_passes_says_the_same(string kind)
    {
        Assert.SkipWhen(SuiteLocator.Folder is null, SuiteLocator.Absent);

        var outcome = MutationRuns.Of<AcceptedWork>(_child, kind, MutationRuns.Count / EveryNth);

        TestContext.Current.SendDiagnosticMessage(
            $"{kind}: {MutationRuns.Count / EveryNth} mutations of accepted files from seed {MutationRuns.Seed}, {outcome.Taken} still pass");
        Assert.Empty(outcome.Faults);
        Assert.True(outcome.Taken > 0, "Nothing passed: the mutations show nothing.");
    }

    public void Dispose() => _child.Dispose();
}
