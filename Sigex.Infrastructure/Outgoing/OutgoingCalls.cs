using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Sigex.Domain.Kernel;

namespace Sigex.Infrastructure.Outgoing;

/// <summary>The one place that opens connections to the authorities (rules NET-01 to NET-08).</summary>
/// <remarks>
/// Whatever goes wrong on the way is silence, never an exception, except that the caller's own cancellation stays one.
/// The bytes that come back are not looked at here.
/// </remarks>
internal sealed class OutgoingCalls : IDisposable
{
    private const int MostConnectionsToOne = 8;
    private static readonly HttpRequestOptionsKey<AllowedAddress> EntryKey = new("sigex.entry");

    private readonly AllowedAddresses _allowed;
    private readonly CircuitBreaker _breaker;
    private readonly Patience _patience;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;

    public OutgoingCalls(AllowedAddresses allowed, INameLookup names, Patience patience, TimeProvider clock)
    {
        var dialer = new Dialer(names);
        _allowed = allowed;
        _breaker = new CircuitBreaker(clock);
        _patience = patience;
        _clock = clock;

        // NET-06: no redirects, cookies, credentials, proxy from the environment, decompression.
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            PreAuthenticate = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            MaxConnectionsPerServer = MostConnectionsToOne,
            MaxResponseHeadersLength = 16,
            ConnectTimeout = patience.ToConnect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = async (context, cancellation) =>
                context.InitialRequestMessage.Options.TryGetValue(EntryKey, out var entry)
                    ? await dialer.DialAsync(entry, cancellation)
                    : throw new NotPublicException(),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public void Dispose() => _http.Dispose();

    public Task<Reply> PostAsync(
        Purpose purpose, Uri address, string contentType, ReadOnlyMemory<byte> question, CancellationToken cancellation)
    {
        var content = new ReadOnlyMemoryContent(question);
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return CallAsync(purpose, new HttpRequestMessage(HttpMethod.Post, address) { Content = content }, cancellation);
    }

    public Task<Reply> GetAsync(Purpose purpose, Uri address, CancellationToken cancellation) =>
        CallAsync(purpose, new HttpRequestMessage(HttpMethod.Get, address), cancellation);

    private async Task<Reply> CallAsync(Purpose purpose, HttpRequestMessage request, CancellationToken cancellation)
    {
        using var owned = request;
        var origin = Origin.Of(request.RequestUri!);
        if (_allowed.Find(purpose, origin) is not { } entry)
        {
            return Silence.AddressNotAllowed;
        }

        if (_breaker.IsOpen(origin))
        {
            return Silence.Resting;
        }

        request.Options.Set(EntryKey, entry);
        var reply = await AskAsync(request, _patience.For(purpose), cancellation);
        if (reply is Reply.Received)
        {
            _breaker.Succeeded(origin);
        }
        else
        {
            _breaker.Failed(origin);
        }

        return reply;
    }

    private async Task<Reply> AskAsync(HttpRequestMessage request, Patience patience, CancellationToken cancellation)
    {
        using var whole = new CancellationTokenSource(patience.InAll, _clock);
        using var first = new CancellationTokenSource(patience.ToFirstByte, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, whole.Token, first.Token);
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellation, whole.Token);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return Silence.Status(response.StatusCode);
            }

            await using var body = await response.Content.ReadAsStreamAsync(reading.Token);
            return await new CappedReading(patience, _clock).ReadAsync(body, reading.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Silence.TimedOut;
        }
        catch (HttpRequestException fault)
        {
            return ReasonOf(fault);
        }
        catch (IOException)
        {
            return Silence.BrokenOff;
        }
    }

    private static Reply.Missing ReasonOf(HttpRequestException fault) => fault switch
    {
        { InnerException: NotPublicException } => Silence.AddressNotPublic,
        { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } =>
            Silence.NameNotFound,
        { HttpRequestError: HttpRequestError.NameResolutionError } => Silence.NameNotFound,
        { HttpRequestError: HttpRequestError.SecureConnectionError } => Silence.NotSecure,
        { InnerException: SocketException } or { HttpRequestError: HttpRequestError.ConnectionError } => Silence.NotConnected,
        _ => Silence.BrokenOff,
    };
}
