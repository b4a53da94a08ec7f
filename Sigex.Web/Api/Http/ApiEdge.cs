using System.Globalization;
using Sigex.Web.Composition;

namespace Sigex.Web.Api.Http;

/// <summary>The one place every call under <c>/api</c> passes: its number, its headers, and an answer for every fault.</summary>
internal sealed class ApiEdge(RequestDelegate next, RequestNumbers numbers, SigexOptions options, ILogger<ApiEdge> log)
{
    /// <summary>For what is the same for everybody (contract 1.4).</summary>
    public const string KeptForFiveMinutes = "max-age=300";

    public async Task InvokeAsync(HttpContext http)
    {
        var number = numbers.Next();
        http.SetRequestNumber(number);
        WriteHeaders(http.Response.Headers, number);
        OpenToPages(http);

        if (IsPreflight(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        try
        {
            await next(http);
        }
        catch (RateLimitException limit) when (!http.Response.HasStarted)
        {
            limit.Tell(http.Response);
            await Answer.No(ApiRefusals.RateLimit).ExecuteAsync(http);
        }
        catch (RefusedRequestException refused)
        {
            await Answer.No(refused.Reason).ExecuteAsync(http);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            var reason = bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? ApiRefusals.BodyTooLarge
                : ApiRefusals.InvalidHeaders;
            await Answer.No(reason).ExecuteAsync(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Log.CallerLeft(log, number);
        }
        catch (OverloadedException) when (!http.Response.HasStarted)
        {
            // Contract 13: a status without a constant has an empty body.
            Log.Overloaded(log, number);
            OverloadedException.Tell(http.Response);
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            // The type alone: the text of an exception may hold anything.
            Log.RequestFailed(log, number, fault.GetType().FullName!);
            await Answer.No(ApiRefusals.UnexpectedError).ExecuteAsync(http);
        }
    }

    // Contract 1.4.
    private static void WriteHeaders(IHeaderDictionary headers, long number)
    {
        headers["X-Request-Id"] = number.ToString(CultureInfo.InvariantCulture);
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
    }

    // Contract 1.8. Never with credentials: a page of another site acts for nobody but the signer.
    private void OpenToPages(HttpContext http)
    {
        var headers = http.Response.Headers;
        if (options.Origins.Count == 0)
        {
            headers.AccessControlAllowOrigin = "*";
        }
        else
        {
            // Another page gets another answer, and a cache between must know it.
            headers.Vary = "Origin";
            if (http.Request.Headers.Origin is not [{ } origin] || !options.Origins.Contains(origin))
            {
                return;
            }

            headers.AccessControlAllowOrigin = origin;
        }

        headers.AccessControlAllowMethods = "GET, POST, DELETE";
        headers.AccessControlAllowHeaders = "Content-Type";
        headers.AccessControlMaxAge = "600";
    }

    private static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod.Count > 0;
}
