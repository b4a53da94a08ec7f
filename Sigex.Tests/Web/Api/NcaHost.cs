using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Infrastructure.Database;
using Sigex.Tests.Support;
using Sigex.Web.CommandLine;

namespace Sigex.Tests.Web.Api;

/// <summary>
/// The whole of Sigex on a port of its own as an installation of the test mode: no sandbox, the pinned test anchors of
/// NCA RK imported by the command, its services configured at a place where nobody listens.
/// </summary>
internal sealed class NcaHost : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sigex-nca-").FullName;
    private readonly ClosedPort _nobody = new();
    private readonly EvidenceRule _evidence;
    private HttpClient? _http;

    public NcaHost(EvidenceRule evidence)
    {
        _evidence = evidence;
        UseKestrel(0);
    }

    /// <summary>What the program takes for now.</summary>
    public FixedClock Clock { get; } = new();

    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Imports the shared anchors and opens the port. The test that asks is skipped where they are absent.</summary>
    public async Task StartAsync()
    {
        var certificates = SharedData.Nca("certs");
        using var said = new StringWriter();
        var terminal = new Terminal(said, TextWriter.Null, [_folder], TimeProvider.System)
        {
            Settings = new Dictionary<string, string?> { ["Sigex:DataFolder"] = _folder },
        };

        // Certificates of people lie there too and are refused, so the command does not call it done.
        Assert.Equal(TrustCommand.Incomplete, await SigexCommands.TryRunAsync(["trust", "import", certificates], terminal));
        Assert.Contains("imported", said.ToString(), StringComparison.Ordinal);
        StartServer();
        _http = new HttpClient { BaseAddress = ClientOptions.BaseAddress };
    }

    public async Task<JsonElement> PostAsync(string path, object body) =>
        await ApiHost.AnswerAsync(await _http!.PostAsJsonAsync(path, body));

    public async Task<JsonElement> PostBytesAsync(string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/octet-stream");
        return await ApiHost.AnswerAsync(await _http!.PostAsync(path, content));
    }

    public async Task<JsonElement> GetAsync(string path) => await ApiHost.AnswerAsync(await _http!.GetAsync(path));

    /// <summary>Everything that is kept of documents.</summary>
    public async Task<int> CountRowsAsync()
    {
        await using var database = Services.GetRequiredService<Func<SigexDbContext>>()();
        return await database.Documents.CountAsync() + await database.Signatures.CountAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseGenerousLimits()
        .UseSetting("Sigex:DataFolder", _folder)
        .UseSetting("Sigex:InformationSystems:Port", "")
        .UseSetting("Sigex:Sandbox:Enabled", "false")
        .UseSetting("Sigex:Pki:TestAnchors", "true")
        .UseSetting("Sigex:Pki:Evidence", _evidence.ToString())
        .UseSetting("Sigex:Pki:StatusResponder", _nobody.Address.ToString())
        .UseSetting("Sigex:Pki:TimestampAuthority", _nobody.Address.ToString())
        .UseSetting("Sigex:Pki:Internal:0", _nobody.Address.ToString())
        .UseSetting("Logging:LogLevel:Default", "Error")
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _http?.Dispose();
            _nobody.Dispose();
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
