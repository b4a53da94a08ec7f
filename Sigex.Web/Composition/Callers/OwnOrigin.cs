namespace Sigex.Web.Composition.Callers;

/// <summary>Does a request come from a page of ours, or from no page at all (contract 1.8; rules LOG-04, WEB-02)?</summary>
internal static class OwnOrigin
{
    public static bool IsForeign(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin" && site != "same-site" && site != "none")
        {
            return true;
        }

        // A program sends none. Behind a proxy that ends TLS the scheme is not ours to compare, except that ours is no worse.
        return request.Headers.Origin is { Count: > 0 } origins
            && !(origins.Count == 1
                && Uri.TryCreate(origins[0], UriKind.Absolute, out var origin)
                && origin.Scheme is "http" or "https"
                && (origin.Scheme == "https" || !request.IsHttps)
                && string.Equals(origin.Authority, AuthorityOf(request, origin.Scheme), StringComparison.OrdinalIgnoreCase));
    }

    private static string AuthorityOf(HttpRequest request, string scheme) =>
        Uri.TryCreate($"{scheme}://{request.Host.Value}", UriKind.Absolute, out var own) ? own.Authority : "";
}
