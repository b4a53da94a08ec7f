using System.Globalization;

namespace Sigex.Web.Api.Http;

/// <summary>Values after the question mark (contract 1.3). What nobody asks for is ignored.</summary>
internal static class Query
{
    /// <summary>A whole number that is not negative; the given one where the parameter is absent.</summary>
    public static long Number(HttpRequest request, string name, long absent = 0)
    {
        var values = request.Query[name];
        return values.Count switch
        {
            0 => absent,
            1 when long.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            _ => throw new RefusedRequestException(ApiRefusals.InvalidQuery),
        };
    }

    /// <summary><c>true</c>, <c>false</c>, <c>1</c> or <c>0</c>; false where the parameter is absent.</summary>
    public static bool Flag(HttpRequest request, string name)
    {
        var values = request.Query[name];
        return (values.Count, (string?)values) switch
        {
            (0, _) or (1, "false" or "0") => false,
            (1, "true" or "1") => true,
            _ => throw new RefusedRequestException(ApiRefusals.InvalidQuery),
        };
    }

    /// <summary>One text; null where the parameter is absent.</summary>
    public static string? Text(HttpRequest request, string name)
    {
        var values = request.Query[name];
        return values.Count <= 1 ? values : throw new RefusedRequestException(ApiRefusals.InvalidQuery);
    }
}
