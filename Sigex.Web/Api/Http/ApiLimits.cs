using Sigex.Domain.Documents;
using Sigex.Domain.Parties;
using Sigex.Web.Composition;

namespace Sigex.Web.Api.Http;

/// <summary>
/// How often the API may be asked (contract 1.8, security 7.4): who is known by his number, everybody else by his address.
/// </summary>
/// <remarks>Counted in the memory of one process. Numbers and addresses are counted by and stand in no log.</remarks>
internal sealed class ApiLimits(SigexOptions options) : IDisposable
{
    private readonly MinuteLimit _reads = new(options.Limits.ReadsPerMinute, isFlood: true);
    private readonly MinuteLimit _writes = new(options.Limits.WritesPerMinute, isFlood: true);
    private readonly MinuteLimit _nonces = new(options.Limits.NoncesPerMinute, isFlood: true);
    private readonly MinuteLimit _logIns = new(options.Limits.LogInsPerMinute, isFlood: true);
    private readonly MinuteLimit _failedLogIns = new(options.Limits.FailedLogInsPerMinute, isFlood: true);
    private readonly MinuteLimit _unknownIds = new(options.Limits.UnknownIdsPerMinute, isFlood: true);
    private readonly MinuteLimit _writesOfPerson = new(options.Limits.WritesPerPerson, isFlood: false);
    private readonly MinuteLimit _writesOfSystem = new(options.Limits.WritesPerSystem, isFlood: false);

    /// <summary>Before a call is looked at.</summary>
    /// <exception cref="RateLimitException">It is one too many.</exception>
    public void Take(HttpContext http)
    {
        var isRead = HttpMethods.IsGet(http.Request.Method);
        switch (Callers.CallerOf(http))
        {
            case Caller.InformationSystem system when !isRead:
                _writesOfSystem.Take(system.Bin.Digits);
                break;
            case Caller.Person person when !isRead:
                _writesOfPerson.Take(person.Iin.Digits);
                break;
            case Caller.Employee employee when !isRead:
                _writesOfPerson.Take(employee.Iin.Digits);
                break;
            case Caller.Anonymous:
                var address = CallerAddress.Of(http);
                _unknownIds.RequireOne(address);
                (isRead ? _reads : _writes).Take(address);
                break;
        }
    }

    /// <summary>After it was answered: ids that lead nowhere are what a guesser asks for (security 7.9, W8).</summary>
    public void Count(HttpContext http)
    {
        if (Callers.CallerOf(http) is Caller.Anonymous && Answer.ReasonOf(http) is { } reason
            && (reason.Message == DocumentRefusals.NotFound.Message
                || reason.Message == ApiRefusals.InvalidSignatureIdentifier.Message))
        {
            _unknownIds.Count(CallerAddress.Of(http));
        }
    }

    public void TakeNonce(HttpContext http) => _nonces.Take(CallerAddress.Of(http));

    public void TakeLogIn(HttpContext http)
    {
        var address = CallerAddress.Of(http);
        _failedLogIns.RequireOne(address);
        _logIns.Take(address);
    }

    public Answer CountLogIn(HttpContext http, Answer answer)
    {
        if (answer.IsNo)
        {
            _failedLogIns.Count(CallerAddress.Of(http));
        }

        return answer;
    }

    public void Dispose()
    {
        foreach (var limit in (MinuteLimit[])
            [_reads, _writes, _nonces, _logIns, _failedLogIns, _unknownIds, _writesOfPerson, _writesOfSystem])
        {
            limit.Dispose();
        }
    }
}

/// <summary>Stands before every call of the API, behind whoever looks who is asking.</summary>
internal sealed class ApiLimitsGate(RequestDelegate next, ApiLimits limits)
{
    public async Task InvokeAsync(HttpContext http)
    {
        limits.Take(http);
        await next(http);
        limits.Count(http);
    }
}
