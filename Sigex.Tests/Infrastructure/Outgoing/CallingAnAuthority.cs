using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sigex.Domain.Kernel;
using Sigex.Infrastructure.Outgoing;
using Sigex.Tests.Support.Sandbox;

namespace Sigex.Tests.Infrastructure.Outgoing;

/// <summary>Against a real listener, with less patience than usual.</summary>
public sealed class CallingAnAuthority : IAsyncLifetime
{
    private static readonly Patience Short = new()
    {
        ToFirstByte = TimeSpan.FromSeconds(0.5),
        InAll = TimeSpan.FromSeconds(5),
        Grace = TimeSpan.FromSeconds(0.3),
    };

    private readonly SandboxHost.StoppedClock _clock = new(SandboxHost.Founded);
    private readonly Names _names = new();
    private readonly List<string> _asked = [];
    private WebApplication _server = null!;
    private int _port;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(AnswerAsync);
        await _server.StartAsync();
        _port = new Uri(_server.Urls.First()).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Bytes_come_back_as_they_were_sent()
    {
        var reply = await AskAsync("/echo");

        Assert.Equal("question"u8.ToArray(), Assert.IsType<Reply.Received>(reply).Content.ToArray());
    }

    [Theory]
    [InlineData("/redirect", "http-302")]
    [InlineData("/fault", "http-500")]
    [InlineData("/created", "http-201")]
    [InlineData("/silent", "timeout")]
    [InlineData("/drip", "too-slow")]
    [InlineData("/endless", "too-large")]
    [InlineData("/cut", "broken-off")]
    public async Task Whatever_goes_wrong_is_silence_with_a_code(string path, string code)
    {
        var reply = await AskAsync(path);

        Assert.Equal(code, Assert.IsType<Reply.Missing>(reply).Reason);
        Assert.Equal([path], _asked);
    }

    [Fact]
    public async Task Nobody_is_dialled_who_is_not_on_the_list()
    {
        using var calls = Calls();

        foreach (var (purpose, address) in new[]
        {
            (Purpose.Timestamp, $"http://authority.test:{_port}/echo"),
            (Purpose.CertificateStatus, $"https://authority.test:{_port}/echo"),
            (Purpose.CertificateStatus, "http://authority.test/echo"),
            (Purpose.CertificateStatus, $"http://other.test:{_port}/echo"),
            (Purpose.CertificateStatus, $"http://127.0.0.1:{_port}/echo"),
        })
        {
            var reply = await calls.GetAsync(purpose, new Uri(address), CancellationToken.None);
            Assert.Equal(Silence.AddressNotAllowed, reply);
        }

        Assert.Empty(_asked);
        Assert.Equal(0, _names.Questions);
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_not_dialled()
    {
        using var calls = Calls(isInternal: false);

        var reply = await AskAsync("/echo", calls);

        Assert.Equal(Silence.AddressNotPublic, reply);
        Assert.Empty(_asked);
    }

    [Fact]
    public async Task One_address_inside_among_several_is_enough_to_refuse()
    {
        _names.Answers = [[IPAddress.Parse("95.59.124.1"), IPAddress.Loopback]];
        using var calls = Calls(isInternal: false);

        Assert.Equal(Silence.AddressNotPublic, await AskAsync("/echo", calls));
    }

    [Fact]
    public async Task The_address_that_was_judged_is_the_one_that_is_dialled()
    {
        // A second question would lead to nobody; the first answer is the one that counts.
        _names.Answers = [[IPAddress.Loopback], [IPAddress.Parse("127.0.0.2")]];

        Assert.IsType<Reply.Received>(await AskAsync("/echo"));
        Assert.Equal(1, _names.Questions);
    }

    [Fact]
    public async Task After_five_failures_a_server_is_left_alone_for_a_minute()
    {
        using var calls = Calls();
        for (var failure = 0; failure < 5; failure++)
        {
            Assert.Equal("http-500", Assert.IsType<Reply.Missing>(await AskAsync("/fault", calls)).Reason);
        }

        Assert.Equal(Silence.Resting, await AskAsync("/echo", calls));
        Assert.Equal(5, _asked.Count);

        _clock.Now += TimeSpan.FromSeconds(60);
        Assert.IsType<Reply.Received>(await AskAsync("/echo", calls));
    }

    [Fact]
    public async Task Failures_far_apart_do_not_add_up()
    {
        using var calls = Calls();
        for (var failure = 0; failure < 6; failure++)
        {
            await AskAsync("/fault", calls);
            _clock.Now += TimeSpan.FromSeconds(20);
        }

        Assert.IsType<Reply.Received>(await AskAsync("/echo", calls));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_a_silence()
    {
        using var calls = Calls();
        using var given = new CancellationTokenSource();
        var asking = calls.GetAsync(
            Purpose.CertificateStatus, new Uri($"http://authority.test:{_port}/silent"), given.Token);

        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task Nobody_at_the_port_is_silence()
    {
        var port = _port;
        await _server.StopAsync();

        using var calls = Calls();
        var reply = await calls.GetAsync(
            Purpose.CertificateStatus, new Uri($"http://authority.test:{port}/"), CancellationToken.None);

        Assert.Equal(Silence.NotConnected, reply);
    }

    private async Task<Reply> AskAsync(string path)
    {
        using var calls = Calls();
        return await AskAsync(path, calls);
    }

    private Task<Reply> AskAsync(string path, OutgoingCalls calls) => calls.PostAsync(
        Purpose.CertificateStatus, new Uri($"http://authority.test:{_port}{path}"), "application/ocsp-request",
        "question"u8.ToArray(), CancellationToken.None);

    private OutgoingCalls Calls(bool isInternal = true) => new(
        new AllowedAddresses(new AllowedAddress(
            Purpose.CertificateStatus, new Origin("http", "authority.test", _port), isInternal)),
        _names, Short, _clock);

    private async Task AnswerAsync(HttpContext context)
    {
        lock (_asked)
        {
            _asked.Add(context.Request.Path);
        }

        switch (context.Request.Path)
        {
            case "/echo":
                await context.Request.Body.CopyToAsync(context.Response.Body);
                break;
            case "/redirect":
                context.Response.Redirect("/echo");
                break;
            case "/created":
                context.Response.StatusCode = 201;
                break;
            case "/silent":
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case "/drip":
                await PourAsync(context, 1, TimeSpan.FromMilliseconds(30));
                break;
            case "/endless":
                await PourAsync(context, 16 * 1024, TimeSpan.Zero);
                break;
            case "/cut":
                context.Response.ContentLength = 100;
                await context.Response.Body.WriteAsync(new byte[10]);
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            default:
                context.Response.StatusCode = 500;
                break;
        }
    }

    private static async Task PourAsync(HttpContext context, int size, TimeSpan pause)
    {
        try
        {
            while (true)
            {
                await context.Response.Body.WriteAsync(new byte[size], context.RequestAborted);
                await Task.Delay(pause, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The caller hung up.
        }
    }

    private sealed class Names : INameLookup
    {
        public IPAddress[][] Answers { get; set; } = [[IPAddress.Loopback]];

        public int Questions { get; private set; }

        public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
            Task.FromResult(Answers[Math.Min(Questions++, Answers.Length - 1)]);
    }
}
