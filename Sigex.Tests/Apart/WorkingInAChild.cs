namespace Sigex.Tests.Apart;

/// <summary>A child dies alone, and nothing it does towards the outside stays unseen.</summary>
public sealed class WorkingInAChild : IDisposable
{
    private readonly ChildProcess _child = new(megabytes: 256);

    [Theory]
    [InlineData("recurse")]
    [InlineData("loop")]
    [InlineData("hoard")]
    public void Its_death_is_an_answer_and_the_next_question_is_answered(string way)
    {
        var last = Ask(way);
        var next = Ask("echo");

        Assert.Null(last.Line);
        Assert.NotNull(last.Death);
        Assert.Equal("echo", next.Line);
        Assert.Equal(1, _child.Deaths);
    }

    [Theory]
    [InlineData("file", "IOException")]
    [InlineData("name", "System.Net.NameResolution")]
    [InlineData("socket", "SocketException")]
    [InlineData("nothing", null)]
    public void What_it_reaches_for_is_seen_even_where_it_is_hidden(string what, string? seen)
    {
        Assert.SkipUnless(ClosedDoors.IsPossible, "This system has no limit of open files that a process can set for itself.");

        var attempts = Ask(what).Line;

        Assert.Equal(seen is null, attempts?.Length == 0);
        Assert.Contains(seen ?? "", attempts, StringComparison.Ordinal);
    }

    public void Dispose() => _child.Dispose();

    private ChildAnswer Ask(string question) => _child.Ask<MisbehavingWork>(question, TimeSpan.FromSeconds(2));
}
