using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Sandbox;
using Sigex.Domain.Signatures.Timestamps;
using Sigex.Infrastructure.Database;
using Sigex.Tests.Support;

namespace Sigex.Tests.Web.Api;

/// <summary>The whole of Sigex on a port of its own, as a program meets it. Its authorities are those of the sandbox.</summary>
public sealed class ApiHost : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sigex-api-").FullName;
    private readonly Lazy<HttpClient> _http;

    public ApiHost()
    {
        UseKestrel(0);
        _http = new Lazy<HttpClient>(() =>
        {
            StartServer();
            return new HttpClient { BaseAddress = ClientOptions.BaseAddress };
        });
    }

    public HttpClient Http => _http.Value;

    /// <summary>Makes the authorities of the sandbox silent or talkative.</summary>
    internal AuthoritiesAtHand Authorities
    {
        get
        {
            _ = Http;
            return Services.GetRequiredService<AuthoritiesAtHand>();
        }
    }

    public async Task<JsonElement> PostAsync(string path, object body) =>
        await AnswerAsync(await Http.PostAsJsonAsync(path, body));

    public async Task<JsonElement> PostTextAsync(string path, string json, string type = "application/json")
    {
        using var content = new StringContent(json);
        content.Headers.ContentType = type.Length > 0 ? System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type) : null;
        return await AnswerAsync(await Http.PostAsync(path, content));
    }

    public async Task<JsonElement> PostBytesAsync(string path, byte[] body, string type = "application/octet-stream")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(type);
        return await AnswerAsync(await Http.PostAsync(path, content));
    }

    public async Task<JsonElement> GetAsync(string path) => await AnswerAsync(await Http.GetAsync(path));

    /// <summary>The body of an answer, which by contract 1.4 has status 200 whatever it says.</summary>
    public static async Task<JsonElement> AnswerAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
            return (await response.Content.ReadFromJsonAsync<JsonElement>()).Clone();
        }
    }

    /// <summary>A CMS by an invented person, in base64.</summary>
    public async Task<string> SignAsync(string key, byte[] content, bool attached = false, bool stamped = false)
    {
        _ = Http;
        var order = SandboxOrder.Over(key, content, attached) with { WithTimestamp = stamped };
        var result = await Services.GetRequiredService<ISandbox>().SignAsync(order, CancellationToken.None);
        return result.IsRefused(out var reason, out var signature)
            ? throw new InvalidOperationException(reason.Code)
            : signature.Base64;
    }

    /// <summary>A document that this person signed and whose body was seen.</summary>
    public async Task<string> RegisterAsync(byte[] content, string key = "individual-gost", JsonObject? more = null)
    {
        var request = more ?? [];
        request["title"] ??= "Договор.pdf";
        request["signature"] = await SignAsync(key, content);
        var registered = await PostAsync("/api", request);
        var id = Text(registered, "documentId");
        Assert.Equal(id, Text(await PostBytesAsync($"/api/{id}/data", content), "documentId"));
        return id;
    }

    /// <summary>Everything that is kept of documents.</summary>
    public async Task<int> CountRowsAsync()
    {
        _ = Http;
        await using var database = Services.GetRequiredService<Func<SigexDbContext>>()();
        return await database.Documents.CountAsync() + await database.Signatures.CountAsync();
    }

    public static string Text(JsonElement answer, string field) =>
        answer.TryGetProperty(field, out var value)
            ? value.ToString()
            : throw new Xunit.Sdk.XunitException($"There is no {field} in {answer}");

    public static void AssertRefused(string message, JsonElement answer)
    {
        Assert.Equal(message, Text(answer, "message"));
        Assert.True(answer.GetProperty("requestID").GetInt64() > 0);
        Assert.Equal(2, answer.EnumerateObject().Count());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseGenerousLimits()
        .UseSetting("Sigex:DataFolder", _folder)
        .UseSetting("Sigex:InformationSystems:Port", "")
        .UseSetting("Sigex:Sandbox:Enabled", "true")
        .UseSetting("Sigex:Pki:Evidence", "Required")
        .UseSetting("Logging:LogLevel:Default", "Warning")
        .ConfigureTestServices(services => services
            // A body that has stopped is given up sooner than in the product, so that nobody waits for it here.
            .Configure<KestrelServerOptions>(server => server.Limits.MinRequestBodyDataRate =
                new MinDataRate(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(2)))
            .AddSingleton<AuthoritiesAtHand>()
            .AddSingleton<IStatusResponder>(all => all.GetRequiredService<AuthoritiesAtHand>())
            .AddSingleton<ITimestampAuthority>(all => all.GetRequiredService<AuthoritiesAtHand>())
            .AddSingleton<ITrustStore>(all => all.GetRequiredService<AuthoritiesAtHand>()));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}

/// <summary>Tests of the API share one server and come one after another, so that what is stored can be counted.</summary>
[CollectionDefinition(Name)]
public sealed class Api : ICollectionFixture<ApiHost>
{
    public const string Name = "API";
}
