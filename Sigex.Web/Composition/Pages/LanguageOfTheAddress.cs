namespace Sigex.Web.Composition;

/// <summary>
/// Takes the language prefix off the address and makes it the path base, so that routes know nothing of languages,
/// relative links stay in theirs, and a circuit (<c>/kk/_blazor</c>) speaks as the page that opened it.
/// </summary>
/// <remarks>A start-up filter, because it has to stand before routing.</remarks>
internal sealed class LanguageOfTheAddress : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((HttpContext context, RequestDelegate rest) =>
        {
            var language = Language.Russian;
            foreach (var other in Language.All)
            {
                if (other.Prefix.Length > 0 && context.Request.Path.StartsWithSegments(other.Prefix, out var path))
                {
                    language = other;
                    context.Request.PathBase = context.Request.PathBase.Add(other.Prefix);
                    context.Request.Path = path.HasValue ? path : "/";
                    break;
                }
            }

            language.Speak();
            return rest(context);
        });
        next(app);
    };
}
