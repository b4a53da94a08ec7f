using System.Text.Json;
using Sigex.Tests.Apart;

namespace Sigex.Tests.Vectors;

/// <summary>Asks one case in a child: suite and id come, the answer goes.</summary>
internal sealed class CaseWork : IChildWork
{
    private readonly Dictionary<string, Dictionary<string, SuiteCase>> _suites = [];

    public string Do(string question)
    {
        var (suite, id) = JsonSerializer.Deserialize<Name>(question)!;
        if (!_suites.TryGetValue(suite, out var cases))
        {
            _suites[suite] = cases = SuiteCase.Of(suite).ToDictionary(one => one.Id);
        }

        return JsonSerializer.Serialize(CaseRun.Here(cases[id]));
    }

    /// <summary>What the child gets.</summary>
    internal sealed record Name(string Suite, string Id)
    {
        public static string Of(SuiteCase one) => JsonSerializer.Serialize(new Name(one.Suite, one.Id));
    }
}
