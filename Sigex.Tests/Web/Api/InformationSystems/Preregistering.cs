using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Organizations;
using Sigex.Tests.Support;
using Sigex.Tests.Web.Api.Settings;

namespace Sigex.Tests.Web.Api.InformationSystems;

/// <summary>A document that nobody has signed yet (contract 3.1, 3.2), and what a listed system may do with it (4.7).</summary>
public sealed class Preregistering(SystemsHost host) : IClassFixture<SystemsHost>
{
    [Fact]
    public async Task A_system_registers_without_a_signature_and_is_the_registrator()
    {
        using var certificate = await RegisteredAsync();
        using var client = host.Client(certificate);

        var answer = await SystemsHost.PostAsync(client, "/api", new { title = "a" });
        var id = ApiHost.Text(answer, "documentId");
        await FixAsync(client, id);

        Assert.Equal(["documentId"], answer.EnumerateObject().Select(field => field.Name));
        var seen = await SystemsHost.GetAsync(client, $"/api/{id}");
        Assert.Equal(0, seen.GetProperty("signaturesTotal").GetInt32());
        Assert.Equal(Given.Steppe.Prefixed, ApiHost.Text(seen.GetProperty("registrator"), "businessId"));
        Assert.Equal(certificate.RawData, seen.GetProperty("registrator").GetProperty("certificate").GetBytesFromBase64());
    }

    [Fact]
    public async Task Until_the_first_signature_it_may_be_open_to_all()
    {
        using var certificate = await RegisteredAsync();
        using var client = host.Client(certificate);
        using var nobody = new HttpClient { BaseAddress = host.People };

        var open = await PreregisteredAsync(client, new { @private = true, publicDuringPreregistration = true });
        var closed = await PreregisteredAsync(client, new { @private = true });

        Assert.Equal("a", ApiHost.Text(await SystemsHost.GetAsync(nobody, $"/api/{open}"), "title"));
        ApiHost.AssertRefused("Authentication required", await SystemsHost.GetAsync(nobody, $"/api/{closed}"));
    }

    [Fact]
    public async Task What_it_asks_of_a_system_is_that_it_is_listed()
    {
        using var certificate = await RegisteredAsync();
        using var client = host.Client(certificate);
        var id = await PreregisteredAsync(client, new { @private = true });
        ApiHost.AssertRefused("Access denied", await SystemsHost.GetAsync(client, $"/api/{id}"));
        ApiHost.AssertRefused("Access denied", await SystemsHost.PostAsync(client, $"/api/{id}/settings", new { }));

        var listed = AccessBlock.OfFirstHead with { TlsCertificatesIndices = [0] };
        await host.Services.OpenSteppeAsync(new AccessBlocks { DocumentsAccess = listed, DocumentsSettings = listed });

        Assert.Equal("a", ApiHost.Text(await SystemsHost.GetAsync(client, $"/api/{id}"), "title"));
        Assert.Equal(id, ApiHost.Text(await SystemsHost.PostAsync(client, $"/api/{id}/settings", new { signaturesLimit = 5 }), "documentId"));
        var audit = await SystemsHost.GetAsync(client, $"/api/{id}/settingsAudit");
        var happened = Assert.Single(audit.GetProperty("events").EnumerateArray());
        Assert.False(happened.TryGetProperty("modifiedBy", out _));
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(certificate.RawData)), ApiHost.Text(happened, "modifiedByDigest"));
        await host.Services.OpenSteppeAsync(new AccessBlocks());
    }

    [Fact]
    public async Task A_title_and_settings_are_looked_at_as_in_any_registration()
    {
        using var certificate = await RegisteredAsync();
        using var client = host.Client(certificate);

        ApiHost.AssertRefused("Invalid document Title", await SystemsHost.PostAsync(client, "/api", new { title = "a/b" }));
        ApiHost.AssertRefused(
            "Invalid format of provided document settings",
            await SystemsHost.PostAsync(client, "/api", new { title = "a", settings = new { signaturesLimit = -1 } }));
    }

    private async Task<X509Certificate2> RegisteredAsync()
    {
        var certificate = SystemsHost.NewCertificate();
        await host.RegisterAsync(Given.Steppe, false, certificate);
        return certificate;
    }

    private static async Task<string> PreregisteredAsync(HttpClient client, object settings)
    {
        var id = ApiHost.Text(await SystemsHost.PostAsync(client, "/api", new { title = "a", settings }), "documentId");
        await FixAsync(client, id);
        return id;
    }

    private static async Task FixAsync(HttpClient client, string id)
    {
        using var body = new ByteArrayContent(RegisteringADocument.Unique());
        body.Headers.ContentType = new("application/octet-stream");
        Assert.Equal(id, ApiHost.Text(await ApiHost.AnswerAsync(await client.PostAsync($"/api/{id}/data", body)), "documentId"));
    }
}
