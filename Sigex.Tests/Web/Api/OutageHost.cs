using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Jobs;
using Sigex.Infrastructure.Outgoing;
using Sigex.Infrastructure.Sandbox;
using Sigex.Tests.Support;
using Sigex.Tests.Support.Sandbox;

namespace Sigex.Tests.Web.Api;

/// <summary>
/// The whole of Sigex with its sandbox asked over the port, both of whose services fail on demand. Its clock stands still,
/// and errands are run when the test says so.
/// </summary>
internal sealed class OutageHost : WebApplicationFactory<Program>
{
    private readonly string _folder = SandboxHost.NewDataFolder();
    private readonly Lazy<HttpClient> _http;

    public OutageHost()
    {
        UseKestrel(0);
        _http = new Lazy<HttpClient>(() =>
        {
            StartServer();
            return new HttpClient { BaseAddress = ClientOptions.BaseAddress };
        });
    }

    public FixedClock Clock { get; } = new() { Time = SandboxHost.Founded.AddHours(1) };

    public SandboxFault Fault
    {
        set
        {
            _ = _http.Value;
            var faults = Services.GetRequiredService<SandboxFaults>();
            faults.StatusResponder = value;
            faults.TimestampAuthority = value;
        }
    }

    public async Task<JsonElement> PostAsync(string path, object body) =>
        await ApiHost.AnswerAsync(await _http.Value.PostAsJsonAsync(path, body));

    public async Task<JsonElement> PostBytesAsync(string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/octet-stream");
        return await ApiHost.AnswerAsync(await _http.Value.PostAsync(path, content));
    }

    public async Task<JsonElement> GetAsync(string path) => await ApiHost.AnswerAsync(await _http.Value.GetAsync(path));

    /// <summary>A document that this person signed while nobody answered, and whose body was seen.</summary>
    public async Task<string> RegisterAsync(string key, byte[] content)
    {
        _ = _http.Value;
        var signing = await Services.GetRequiredService<ISandbox>()
            .SignAsync(SandboxOrder.Over(key, content, false), CancellationToken.None);
        var id = ApiHost.Text(
            await PostAsync("/api", new { signature = Given.Accepted(signing).Base64 }), "documentId");
        Assert.Equal(id, ApiHost.Text(await PostBytesAsync($"/api/{id}/data", content), "documentId"));
        return id;
    }

    /// <summary>Runs what is due an hour later: the longest pause and the rest of the circuit breaker are over by then.</summary>
    public async Task RunErrandsLaterAsync()
    {
        Clock.Time += TimeSpan.FromHours(1);
        await Services.GetRequiredService<OutboxRunner>().RunDueAsync(CancellationToken.None);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseGenerousLimits()
        .UseSetting("Sigex:DataFolder", _folder)
        .UseSetting("Sigex:InformationSystems:Port", "")
        .UseSetting("Sigex:Sandbox:Enabled", "true")
        .UseSetting("Sigex:Pki:Evidence", "WhenReachable")
        .UseSetting("Logging:LogLevel:Default", "Error")
        .ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton(new Patience
            {
                ToFirstByte = TimeSpan.FromMilliseconds(500),
                InAll = TimeSpan.FromSeconds(5),
            });

            // Nobody but the test wakes the outbox.
            foreach (var waker in services.Where(IsQuartz).ToList())
            {
                services.Remove(waker);
            }
        });

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            if (_http.IsValueCreated)
            {
                _http.Value.Dispose();
            }

            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static bool IsQuartz(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && service.ImplementationType?.Namespace?.StartsWith("Quartz", StringComparison.Ordinal) == true;
}
