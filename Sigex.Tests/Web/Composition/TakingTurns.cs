using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Sigex.Web.Api.Http;
using Sigex.Web.Composition;

namespace Sigex.Tests.Web.Composition;

/// <summary>No more is verified at once than the machine can bear, and no client takes all of it (rule ISO-01).</summary>
public sealed class TakingTurns : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly HttpContextAccessor _requests = new();
    private readonly List<VerificationTurns> _made = [];

    public void Dispose()
    {
        _requests.HttpContext = null;
        _made.ForEach(turns => turns.Dispose());
    }

    [Fact]
    public async Task A_turn_that_is_given_back_goes_to_the_next()
    {
        var turns = Turns(atOnce: 1);

        var first = await TakeAsync(turns, "192.0.2.1");
        var second = TakeAsync(turns, "192.0.2.2");
        Assert.False(second.IsCompleted);
        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task One_client_holds_at_most_two_and_others_get_in()
    {
        var turns = Turns(atOnce: 4);

        var first = await TakeAsync(turns, "192.0.2.1");
        await TakeAsync(turns, "192.0.2.1");
        var third = TakeAsync(turns, "192.0.2.1");
        await TakeAsync(turns, "192.0.2.2");

        Assert.False(third.IsCompleted);
        first.Dispose();
        await third;
    }

    [Fact]
    public async Task A_network_of_IPv6_is_one_client()
    {
        var turns = Turns(atOnce: 4);

        await TakeAsync(turns, "2001:db8::1");
        await TakeAsync(turns, "2001:db8::2");
        var third = TakeAsync(turns, "2001:db8::3");
        await TakeAsync(turns, "2001:db8:0:1::1");

        Assert.False(third.IsCompleted);
    }

    [Fact]
    public async Task What_has_no_address_is_only_bound_by_the_machine()
    {
        var turns = Turns(atOnce: 3);

        await TakeAsync(turns, null);
        await TakeAsync(turns, null);
        await TakeAsync(turns, null);

        Assert.False(TakeAsync(turns, null).IsCompleted);
    }

    [Fact]
    public async Task Who_finds_the_queue_full_is_sent_away_at_once()
    {
        var turns = Turns(atOnce: 1, waiting: 1);
        await TakeAsync(turns, "192.0.2.1");
        var waiting = TakeAsync(turns, "192.0.2.2");

        await Assert.ThrowsAsync<OverloadedException>(() => TakeAsync(turns, "192.0.2.3"));
        Assert.False(waiting.IsCompleted);
    }

    [Fact]
    public async Task Who_waited_too_long_is_sent_away_and_leaves_no_trace()
    {
        var turns = Turns(atOnce: 1, patience: TimeSpan.FromMilliseconds(1));
        var first = await TakeAsync(turns, "192.0.2.1");

        await Assert.ThrowsAsync<OverloadedException>(() => TakeAsync(turns, "192.0.2.2"));
        await Assert.ThrowsAsync<OverloadedException>(() => TakeAsync(turns, "192.0.2.2"));
        await Assert.ThrowsAsync<OverloadedException>(() => TakeAsync(turns, "192.0.2.2"));
        first.Dispose();

        (await TakeAsync(turns, "192.0.2.2")).Dispose();
    }

    [Fact]
    public async Task A_caller_who_leaves_is_not_told_of_overload()
    {
        var turns = Turns(atOnce: 1);
        await TakeAsync(turns, "192.0.2.1");
        using var leaving = new CancellationTokenSource();

        var second = turns.TakeAsync(leaving.Token);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task The_API_answers_503_with_the_time_to_come_again_and_nothing_else()
    {
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;

        await new ApiEdge(_ => throw new OverloadedException(), new RequestNumbers(TimeProvider.System), new SigexOptions(), NullLogger<ApiEdge>.Instance)
            .InvokeAsync(http);

        Assert.Equal((503, "10", 0), (http.Response.StatusCode, http.Response.Headers.RetryAfter.ToString(), body.Length));
    }

    private VerificationTurns Turns(int atOnce, int waiting = 100, TimeSpan? patience = null)
    {
        var turns = new VerificationTurns(_requests, atOnce, waiting, patience ?? Long);
        _made.Add(turns);
        return turns;
    }

    private Task<IDisposable> TakeAsync(VerificationTurns turns, string? address)
    {
        _requests.HttpContext = address is null ? null : new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        return turns.TakeAsync(CancellationToken.None);
    }
}
