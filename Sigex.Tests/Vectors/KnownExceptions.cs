using System.Text.Json;
using Sigex.Tests.Architecture;

namespace Sigex.Tests.Vectors;

/// <summary>Cases that differ and are allowed to, each with its reason and rule in <c>exceptions.json</c> (security 12.6).</summary>
internal static class KnownExceptions
{
    /// <summary>Two in a hundred of a gate; none where the cases are attacks or our own algorithms.</summary>
    public static int Most(string suite, int gate) =>
        suite is "xml-attacks" or "gost" || suite.StartsWith("hostile-", StringComparison.Ordinal) ? 0 : gate / 50;

    public static IReadOnlySet<string> Of(string suite)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "Sigex.Tests", "Vectors", "exceptions.json")));
        return json.RootElement.EnumerateArray()
            .Where(one => one.GetProperty("suite").GetString() == suite)
            .Select(one => one.GetProperty("id").GetString()!)
            .ToHashSet(StringComparer.Ordinal);
    }
}
