using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Kernel;
using Sigex.Domain.Organizations;
using Sigex.Domain.Parties;
using Sigex.Tests.Support;

namespace Sigex.Tests.Web.Api.InformationSystems;

/// <summary>The second port (contract 2.8; rule LOG-11), over real TLS.</summary>
public sealed class CallingAsASystem(SystemsHost host) : IClassFixture<SystemsHost>
{
    private const string Unknown = "/api/0123456789abcdef";

    [Fact]
    public async Task A_registered_key_is_a_known_caller_and_does_not_log_in()
    {
        using var certificate = SystemsHost.NewCertificate();
        await host.RegisterAsync(Given.Steppe, false, certificate);
        using var client = host.Client(certificate);

        ApiHost.AssertRefused("Document not found", await SystemsHost.GetAsync(client, Unknown));
        foreach (var path in (string[])["/api/auth", "/api/authLog", "/api/auth/"])
        {
            ApiHost.AssertRefused("Already authenticated with TLS certificate", await SystemsHost.GetAsync(client, path));
        }

        ApiHost.AssertRefused(
            "Already authenticated with TLS certificate", await SystemsHost.PostAsync(client, "/api/auth", new { logout = true }));
    }

    [Fact]
    public async Task Only_the_key_counts_and_not_the_certificate_around_it()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var registered = SystemsHost.NewCertificate(key);
        using var another = SystemsHost.NewCertificate(key);
        await host.RegisterAsync(Given.River, false, registered);
        using var client = host.Client(another);

        Assert.NotEqual(registered.SerialNumber, another.SerialNumber);
        ApiHost.AssertRefused("Document not found", await SystemsHost.GetAsync(client, Unknown));
    }

    [Fact]
    public async Task A_system_sees_a_private_document_of_others_as_little_as_anybody_whom_we_know()
    {
        using var certificate = SystemsHost.NewCertificate();
        await host.RegisterAsync(Bin("160240000055"), false, certificate);
        using var client = host.Client(certificate);
        using var nobody = new HttpClient { BaseAddress = host.People };
        var content = RegisteringADocument.Unique();
        var signature = Given.Accepted(await host.Services.GetRequiredService<Sigex.Domain.Sandbox.ISandbox>().SignAsync(
            Sigex.Domain.Sandbox.SandboxOrder.Over("individual-gost", content, false), CancellationToken.None)).Base64;
        var id = ApiHost.Text(
            await SystemsHost.PostAsync(nobody, "/api", new { title = "a", signature, settings = new { @private = true } }), "documentId");

        ApiHost.AssertRefused("Authentication required", await SystemsHost.GetAsync(nobody, $"/api/{id}"));
        ApiHost.AssertRefused("Access denied", await SystemsHost.GetAsync(client, $"/api/{id}"));
    }

    [Fact]
    public async Task An_unregistered_key_gets_the_three_calls_of_the_service_and_nothing_else()
    {
        using var certificate = SystemsHost.NewCertificate();
        using var client = host.Client(certificate);

        Assert.StartsWith("v", ApiHost.Text(await SystemsHost.GetAsync(client, "/api/version"), "version"), StringComparison.Ordinal);
        Assert.NotEmpty((await SystemsHost.GetAsync(client, "/api/externalServicesStats/")).EnumerateArray());
        foreach (var path in (string[])[Unknown, "/api/auth", "/api/authLog", "/api/nothing/of/this"])
        {
            ApiHost.AssertRefused("Authentication required", await SystemsHost.GetAsync(client, path));
        }
    }

    [Fact]
    public async Task A_key_that_is_switched_off_is_dead_at_once_on_its_open_connection()
    {
        using var certificate = SystemsHost.NewCertificate();
        await host.RegisterAsync(Bin("160240000066"), false, certificate);
        using var client = host.Client(certificate);
        ApiHost.AssertRefused("Document not found", await SystemsHost.GetAsync(client, Unknown));

        await host.RegisterAsync(Bin("160240000066"), true, certificate);

        const string disabled = "TLS certificate used for authentication was disabled";
        ApiHost.AssertRefused(disabled, await SystemsHost.GetAsync(client, Unknown));
        ApiHost.AssertRefused(disabled, await SystemsHost.GetAsync(client, "/api/version"));
        ApiHost.AssertRefused(disabled, await SystemsHost.GetAsync(client, "/api/auth"));
    }

    [Fact]
    public async Task A_cookie_says_nothing_here_and_pages_are_not_served()
    {
        using var certificate = SystemsHost.NewCertificate();
        using var client = host.Client(certificate);
        client.DefaultRequestHeaders.Add("Cookie", "jwt=a.b.c");

        ApiHost.AssertRefused("Authentication required", await SystemsHost.GetAsync(client, "/api/auth"));
        foreach (var path in (string[])["/", "/status", "/sandbox/people"])
        {
            using var page = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        }
    }

    [Fact]
    public async Task Nobody_comes_in_without_a_certificate_by_older_TLS_or_with_a_weak_key()
    {
        using var good = SystemsHost.NewCertificate();
        using var weakRsa = SystemsHost.NewCertificate(RSA.Create(1024));

        await AssertClosedAsync(null, SslProtocols.Tls13);
        await AssertClosedAsync(good, SslProtocols.Tls12);
        await AssertClosedAsync(weakRsa, SslProtocols.Tls13);
    }

    [Fact]
    public async Task One_key_does_not_belong_to_two_organisations()
    {
        using var certificate = SystemsHost.NewCertificate();
        await host.RegisterAsync(Bin("160240000077"), false, certificate);

        await Assert.ThrowsAsync<StaleChangeException>(() => host.RegisterAsync(Bin("160240000088"), false, certificate));
    }

    [Fact]
    public async Task The_place_in_the_list_is_the_index_however_often_the_list_is_saved()
    {
        using var one = SystemsHost.NewCertificate();
        using var two = SystemsHost.NewCertificate();
        var systems = host.Services.GetRequiredService<IInformationSystems>();
        await host.RegisterAsync(Bin("160240000099"), false, one, two);
        await host.RegisterAsync(Bin("160240000099"), false, two, one);

        var found = await systems.FindAsync(HashOf(two), CancellationToken.None);

        Assert.Equal(new RegisteredKey(Bin("160240000099"), 0, false), found);
        Assert.Equal(1, (await systems.FindAsync(HashOf(one), CancellationToken.None))!.Index);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")]
    public void What_is_no_certificate_cannot_be_registered(string body)
    {
        Assert.Equal(OrganizationRefusals.CertificateUnusable, Given.ReasonIn(TlsCertificate.Read("a", body)));
    }

    [Fact]
    public void A_weak_key_cannot_be_registered()
    {
        using var weak = SystemsHost.NewCertificate(RSA.Create(1024));

        Assert.Equal(OrganizationRefusals.CertificateUnusable, Given.ReasonIn(TlsCertificate.Read("a", weak.ExportCertificatePem())));
    }

    private static Bin Bin(string digits) => Sigex.Domain.Parties.Bin.TryParse(digits)!;

    private static string HashOf(X509Certificate2 certificate) => TlsCertificate.HashOf(certificate.PublicKey.ExportSubjectPublicKeyInfo());

    // In TLS 1.3 the client learns of a refused certificate with its first reading.
    private async Task AssertClosedAsync(X509Certificate2? certificate, SslProtocols protocols)
    {
        using var client = host.Client(certificate, protocols);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetAsync("/api/version"));
    }
}
