namespace Sigex.Web.Api.Http;

/// <summary>The table of calls. It knows which paths exist, so that a known path can refuse another method (contract 1.9).</summary>
internal sealed class ApiRoutes(IEndpointRouteBuilder app)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public void Get(string path, Delegate handler)
    {
        _known.Add(path);
        app.MapGet(path, handler);
    }

    public void Post(string path, Delegate handler)
    {
        _known.Add(path);
        app.MapPost(path, handler);
    }

    /// <summary>Fixed words of the contract win over an id, also those whose calls this version does not have; so does all below them.</summary>
    public void Reserve(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            app.Map($"/api/{word}/{{**rest}}", () => Answer.No(ApiRefusals.InvalidRoute));
        }
    }

    /// <summary>Called last: what is left is a wrong method or no call at all.</summary>
    public void Close()
    {
        foreach (var path in _known)
        {
            app.Map(path, () => Answer.No(ApiRefusals.InvalidMethod));
        }

        app.Map("/api/{**rest}", () => Answer.No(ApiRefusals.InvalidRoute));
    }
}
