using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Sandbox;
using Sigex.Domain.Signatures.Timestamps;
using Sigex.Infrastructure.Sandbox;
using Sigex.Tests.Support;
using Sigex.Tests.Support.Sandbox;

namespace Sigex.Tests.Web.Api.Accounts;

/// <summary>The whole of Sigex with a clock that a test moves, and a data folder that another start of it may take over.</summary>
public sealed class AccountHost : WebApplicationFactory<Program>
{
    private readonly string _folder;
    private readonly bool _isLast;
    private readonly Lazy<HttpClient> _http;

    public AccountHost()
        : this(SandboxHost.NewDataFolder(), isLast: true)
    {
    }

    private AccountHost(string folder, bool isLast)
    {
        _folder = folder;
        _isLast = isLast;
        UseKestrel(0);
        _http = new Lazy<HttpClient>(() =>
        {
            StartServer();
            return new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = ClientOptions.BaseAddress };
        });
    }

    public HttpClient Http => _http.Value;

    /// <summary>Settings of this one, before its first request.</summary>
    internal Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    internal FixedClock Clock { get; } = new() { Time = SandboxHost.Founded.AddHours(1) };

    internal AuthoritiesAtHand Authorities => Services.GetRequiredService<AuthoritiesAtHand>();

    /// <summary>One that leaves its folder behind, and one that finds it.</summary>
    public static (AccountHost First, Func<AccountHost> Second) Twice()
    {
        var folder = SandboxHost.NewDataFolder();
        return (new AccountHost(folder, isLast: false), () => new AccountHost(folder, isLast: true));
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, object? body = null, string? cookie = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        if (cookie is not null)
        {
            request.Headers.Add("Cookie", $"jwt={cookie}");
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await Http.SendAsync(request);
    }

    public async Task<JsonElement> PostAsync(string path, object body, string? cookie = null) =>
        await ApiHost.AnswerAsync(await SendAsync(HttpMethod.Post, path, body, cookie));

    public async Task<JsonElement> GetAsync(string path, string? cookie = null, string? origin = null) =>
        await ApiHost.AnswerAsync(await SendAsync(HttpMethod.Get, path, null, cookie, origin));

    public async Task<byte[]> NonceAsync() =>
        Convert.FromBase64String(ApiHost.Text(await PostAsync("/api/auth", new { }), "nonce"));

    /// <summary>A CMS of an invented person, in base64.</summary>
    public async Task<string> SignAsync(string key, byte[] content, bool attached = false)
    {
        _ = Http;
        return Given.Accepted(await Services.GetRequiredService<ISandbox>()
            .SignAsync(SandboxOrder.Over(key, content, attached), CancellationToken.None)).Base64;
    }

    /// <summary>An element around the text with an enveloped GOST signature, as a careful program makes it.</summary>
    public string SignXml(string key, string element, string text, string around = "{0}")
    {
        _ = Http;
        var holder = Services.GetRequiredService<SandboxFolder>().House.Inhabitants
            .Single(inhabitant => inhabitant.Holder.Name == key).Holder;
        var signature = new XmlWriting
        {
            Transforms = "<ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\">"
                + "</ds:Transform></ds:Transforms>",
            Method = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-512",
            DigestMethod = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34112015-512",
            Hash = bytes => holder.Key.DigestAlgorithm.Hash(bytes).Value.ToArray(),
        }.Sign(
            Encoding.UTF8.GetBytes($"<{element}>{text}</{element}>"),
            holder.Certificate.Encoded,
            signed => holder.Key.Sign(signed));
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, around, $"<{element}>{text}{signature}</{element}>");
    }

    /// <summary>The answer of a log-in, and the value of its cookie.</summary>
    public async Task<(JsonElement Answer, string? Cookie)> LogInAsync(
        byte[] nonce, string signature, bool external = false, string? origin = null)
    {
        var response = await SendAsync(
            HttpMethod.Post,
            "/api/auth",
            new { nonce = Convert.ToBase64String(nonce), signature, external },
            origin: origin);
        var cookie = CookieOf(response);
        return (await ApiHost.AnswerAsync(response), cookie);
    }

    /// <summary>Logs a person in the usual way and gives the cookie.</summary>
    public async Task<string> LogInAsync(string key = "individual-gost")
    {
        var nonce = await NonceAsync();
        var (answer, cookie) = await LogInAsync(nonce, await SignAsync(key, nonce));
        return cookie ?? throw new Xunit.Sdk.XunitException($"There is no cookie, but {answer}");
    }

    /// <summary>The new value of the cookie; null where the answer leaves it alone.</summary>
    public static string? CookieOf(HttpResponseMessage response) =>
        SetCookie(response) is { } line ? line.Split(';')[0]["jwt=".Length..] : null;

    public static string? SetCookie(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out var lines) ? Assert.Single(lines, l => l.StartsWith("jwt=", StringComparison.Ordinal)) : null;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => Settings
        .Aggregate(builder.UseGenerousLimits(), (host, setting) => host.UseSetting(setting.Key, setting.Value))
        .UseEnvironment("Development")
        .UseSetting("Sigex:DataFolder", _folder)
        .UseSetting("Sigex:Sandbox:Enabled", "true")
        .UseSetting("Sigex:InformationSystems:Port", "")
        .UseSetting("Logging:LogLevel:Default", "Error")
        .ConfigureTestServices(services => services
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<AuthoritiesAtHand>()
            .AddSingleton<IStatusResponder>(all => all.GetRequiredService<AuthoritiesAtHand>())
            .AddSingleton<ITimestampAuthority>(all => all.GetRequiredService<AuthoritiesAtHand>())
            .AddSingleton<ITrustStore>(all => all.GetRequiredService<AuthoritiesAtHand>()));

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
            if (_isLast && Directory.Exists(_folder))
            {
                Directory.Delete(_folder, recursive: true);
            }
        }
    }
}
