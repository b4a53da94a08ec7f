using System.Net;
using System.Net.Http.Json;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Organizations;
using Sigex.Domain.Parties;
using Sigex.Tests.Support;
using Sigex.Tests.Support.Sandbox;

namespace Sigex.Tests.Web.Api.InformationSystems;

/// <summary>Sigex with its second port, on which only information systems are served.</summary>
public sealed class SystemsHost : WebApplicationFactory<Program>
{
    private readonly string _folder = SandboxHost.NewDataFolder();

    public SystemsHost()
    {
        UseKestrel();
        StartServer();
        var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        People = new Uri(addresses.Single(address => address.StartsWith("http:", StringComparison.Ordinal)));
        Systems = new Uri(addresses.Single(address => address.StartsWith("https:", StringComparison.Ordinal)));
    }

    /// <summary>The port of people, without TLS here.</summary>
    public Uri People { get; }

    /// <summary>The port of information systems.</summary>
    public Uri Systems { get; }

    /// <summary>A certificate of nobody in particular: its names and dates are rubbish, since only the key counts.</summary>
    public static X509Certificate2 NewCertificate() => NewCertificate(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    public static X509Certificate2 NewCertificate(ECDsa key) => WithKey(
        new CertificateRequest("CN=nobody", key, HashAlgorithmName.SHA256));

    public static X509Certificate2 NewCertificate(RSA key) => WithKey(
        new CertificateRequest("CN=nobody", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public HttpClient Client(X509Certificate2? certificate, SslProtocols protocols = SslProtocols.Tls13)
    {
        var handler = new SocketsHttpHandler
        {
            UseCookies = false,
            SslOptions = new SslClientAuthenticationOptions
            {
                EnabledSslProtocols = protocols,
                RemoteCertificateValidationCallback = (_, server, _, _) => server?.Subject == "CN=Sigex in Development",
                ClientCertificates = certificate is null ? null : [certificate],
                LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate!,
            },
        };
        return new HttpClient(handler) { BaseAddress = Systems };
    }

    public static async Task<JsonElement> GetAsync(HttpClient client, string path) =>
        await ApiHost.AnswerAsync(await client.GetAsync(path));

    public static async Task<JsonElement> PostAsync(HttpClient client, string path, object body) =>
        await ApiHost.AnswerAsync(await client.PostAsJsonAsync(path, body));

    /// <summary>Puts these keys in the place of those that the organisation had.</summary>
    public async Task RegisterAsync(Bin bin, bool disabled, params X509Certificate2[] certificates)
    {
        await using var scope = Services.CreateAsyncScope();
        var organizations = scope.ServiceProvider.GetRequiredService<IOrganizationRegistry>();
        await organizations.AppearAsync(bin, Given.Noon, CancellationToken.None);
        var organization = await organizations.FindAsync(bin, CancellationToken.None);
        organization!.ReplaceTlsCertificates(
            [.. certificates.Select(one => Sealed(Given.Accepted(TlsCertificate.Read("a system", one.ExportCertificatePem())), disabled))],
            Given.Noon);
        await organizations.StoreAsync(organization, CancellationToken.None);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Urls", "http://127.0.0.1:0")
        .UseGenerousLimits()
        .UseSetting("Sigex:DataFolder", _folder)
        .UseSetting("Sigex:Sandbox:Enabled", "true")
        .UseSetting("Sigex:InformationSystems:Port", "0")
        .UseSetting("Sigex:InformationSystems:Address", IPAddress.Loopback.ToString())
        .UseSetting("Logging:LogLevel:Default", "Error");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            SqliteConnection.ClearAllPools();
            if (Directory.Exists(_folder))
            {
                Directory.Delete(_folder, recursive: true);
            }
        }
    }

    private static TlsCertificate Sealed(TlsCertificate certificate, bool disabled) => disabled ? certificate.SwitchedOff() : certificate;

    private static X509Certificate2 WithKey(CertificateRequest request)
    {
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }
}
