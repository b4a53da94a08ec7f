namespace Sigex.Web.Api.Documents;

/// <summary>The dotted decimal form of an object identifier (X.660): the first arc 0 to 2, no leading zeros.</summary>
internal static class OidForm
{
    private const int MaxLength = 128;
    private const int MaxArc = 18;

    public static bool Fits(string text) =>
        text.Length <= MaxLength
        && text.Split('.') is ["0" or "1" or "2", _, ..] arcs
        && arcs.All(IsArc);

    private static bool IsArc(string arc) =>
        arc.Length is > 0 and <= MaxArc && arc.All(char.IsAsciiDigit) && (arc.Length == 1 || arc[0] != '0');
}
