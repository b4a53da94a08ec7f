using System.Text.Json.Serialization;
using Sigex.Domain.Kernel;

namespace Sigex.Web.Api.Http;

/// <summary>How the public API says yes and no (contract 1.4): with status 200 both, a no with its constant.</summary>
internal sealed class Answer : IResult
{
    private readonly object? _body;
    private readonly Refusal? _reason;

    private Answer(object? body, Refusal? reason)
    {
        _body = body;
        _reason = reason;
    }

    public bool IsNo => _reason is not null;

    public static Answer Yes(object body) => new(body, null);

    public static Answer No(Refusal reason) => new(null, reason);

    public static Answer Of<T>(Result<T> result, Func<T, object> show)
        where T : class => result.IsRefused(out var reason, out var value) ? No(reason) : Yes(show(value));

    /// <summary>Why the answer to a request was no; null while there is none, or where it was yes.</summary>
    public static Refusal? ReasonOf(HttpContext http) => http.Features.Get<Given>()?.Reason;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (_reason is not null)
        {
            httpContext.Features.Set(new Given(_reason));
        }

        return httpContext.Response.WriteAsJsonAsync(
            _reason is null ? _body! : new RefusalBody(_reason.Message, httpContext.RequestNumber()),
            ApiJson.Answers,
            httpContext.RequestAborted);
    }

    private sealed record Given(Refusal Reason);

    private sealed record RefusalBody(
        string Message, [property: JsonPropertyName("requestID")] long RequestId);
}
