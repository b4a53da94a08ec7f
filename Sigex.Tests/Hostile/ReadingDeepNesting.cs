using System.Text.Json;
using Sigex.Tests.Apart;

namespace Sigex.Tests.Hostile;

/// <summary>No reader recurses by what the input says: a megabyte of nesting needs no deep stack (rule ISO-03).</summary>
public sealed class ReadingDeepNesting : IDisposable
{
    private readonly ChildProcess _child = new(megabytes: 256);

    [Theory]
    [InlineData("sequence")]
    [InlineData("set")]
    [InlineData("octets")]
    [InlineData("context")]
    [InlineData("definite")]
    [InlineData("definite octets")]
    [InlineData("signature")]
    [InlineData("base64")]
    [InlineData("elements")]
    [InlineData("closed elements")]
    [InlineData("signatures")]
    [InlineData("entities")]
    public void Every_reader_refuses_it_on_a_small_stack(string way)
    {
        var answer = _child.Ask<NestWork>(way, TimeSpan.FromSeconds(20));

        Assert.Null(answer.Death);
        Assert.Empty(JsonSerializer.Deserialize<string[]>(answer.Line!)!);
    }

    public void Dispose() => _child.Dispose();
}
