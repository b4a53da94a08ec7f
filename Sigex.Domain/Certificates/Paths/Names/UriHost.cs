namespace Sigex.Domain.Certificates.Paths.Names;

/// <summary>The host of a URI, as far as constraints ask for it (RFC 3986, 3.2.2). Nothing is ever opened.</summary>
internal static class UriHost
{
    /// <summary>The host name, or null where there is none or an address stands in its place (RFC 5280, 4.2.1.10: then it is refused).</summary>
    public static string? Of(string uri)
    {
        var scheme = uri.IndexOf("://", StringComparison.Ordinal);
        if (scheme <= 0)
        {
            return null;
        }

        var authority = uri[(scheme + 3)..].Split('/', '?', '#')[0];
        var host = authority[(authority.LastIndexOf('@') + 1)..].Split(':')[0];
        return HostName.IsOne(host) && !HostName.IsAddress(host) ? host : null;
    }
}
