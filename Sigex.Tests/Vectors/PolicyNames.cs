namespace Sigex.Tests.Vectors;

/// <summary>The policies that the sources call by a name (security 12.4).</summary>
internal static class PolicyNames
{
    private const string NistPrefix = "NIST-test-policy-";

    public static string Oid(string name) =>
        name == "anyPolicy" ? "2.5.29.32.0"
        : name.StartsWith(NistPrefix, StringComparison.Ordinal) ? $"2.16.840.1.101.3.2.1.48.{name[NistPrefix.Length..]}"
        : name;
}
