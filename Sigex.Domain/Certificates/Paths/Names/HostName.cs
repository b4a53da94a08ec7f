namespace Sigex.Domain.Certificates.Paths.Names;

/// <summary>Names of hosts in the preferred syntax of RFC 1034, 3.5, with the underscore that practice knows.</summary>
internal static class HostName
{
    private const int Longest = 253;
    private const int LongestLabel = 63;

    public static bool IsOne(string host) =>
        host.Length is > 0 and <= Longest && host.Split('.').All(IsLabel);

    /// <summary>As in a certificate: the first label may be a wildcard alone (RFC 9525, 6.3).</summary>
    public static bool IsOneOrWildcard(string host) =>
        IsOne(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host);

    /// <summary>Four numbers and dots are an address, whatever kind of name they stand in.</summary>
    public static bool IsAddress(string host) =>
        host.Split('.') is { Length: 4 } parts && parts.All(part => byte.TryParse(part, out _));

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel
        && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
        && label[0] != '-'
        && label[^1] != '-';
}
