using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sigex.Infrastructure.Outgoing;

namespace Sigex.Tests.Support;

/// <summary>A real server of revocation lists, and the names that lead to it. It counts whoever comes.</summary>
internal sealed class ListServer : INameLookup, IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly WebApplication _server;
    private int _connections;
    private int _names;

    private ListServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Use(next => async connection =>
        {
            Interlocked.Increment(ref _connections);
            await next(connection);
        })));
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    /// <summary>What lies at each path. A path that is not here is answered with 404.</summary>
    public ConcurrentDictionary<string, Func<HttpContext, Task>> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>Every answer of the resolver, the last one for ever.</summary>
    public IPAddress[][] Addresses { get; set; } = [[IPAddress.Loopback]];

    public int Port { get; private set; }

    public IReadOnlyList<string> Asked => [.. _asked];

    public int Connections => _connections;

    public int NamesAsked => _names;

    public static async Task<ListServer> StartAsync()
    {
        var server = new ListServer();
        await server._server.StartAsync();
        server.Port = new Uri(server._server.Urls.First()).Port;
        return server;
    }

    public Uri At(string path, string host = "lists.test") => new($"http://{host}:{Port}{path}");

    public void Put(string path, byte[] list) => Pages[path] = async context =>
    {
        context.Response.ContentLength = list.Length;
        await context.Response.Body.WriteAsync(list);
    };

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
        Task.FromResult(Addresses[Math.Min(Interlocked.Increment(ref _names), Addresses.Length) - 1]);

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }

    /// <summary>Sends pieces of this size for as long as anybody listens.</summary>
    public static async Task PourAsync(HttpContext context, int size, TimeSpan pause)
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

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        _asked.Enqueue(path);
        if (Pages.TryGetValue(path, out var page))
        {
            await page(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
