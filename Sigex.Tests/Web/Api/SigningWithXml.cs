using Microsoft.Extensions.DependencyInjection;
using Sigex.Infrastructure.Sandbox;
using Sigex.Tests.Support;

namespace Sigex.Tests.Web.Api;

/// <summary>XML signatures on the wire (contract 3.2, 3.7, 3.10, 5.2).</summary>
[Collection(Api.Name)]
public sealed class SigningWithXml(ApiHost api)
{
    [Fact]
    public async Task Is_registered_shown_given_out_and_verified()
    {
        var content = RegisteringADocument.Unique();
        var signature = Sign("individual-gost", content);

        var registered = await api.PostAsync("/api", new { title = "договор.xml", signType = "xml", signature });
        var id = ApiHost.Text(registered, "documentId");
        Assert.Equal(id, ApiHost.Text(await api.PostBytesAsync($"/api/{id}/data", content), "documentId"));
        var shown = (await api.GetAsync($"/api/{id}")).GetProperty("signatures")[0];

        Assert.False(registered.TryGetProperty("data", out _));
        Assert.Equal("xml", ApiHost.Text(shown, "signType"));
        Assert.Equal("1.2.398.3.10.1.1.2.3.2", ApiHost.Text(shown, "signAlgorithm"));
        Assert.True(shown.TryGetProperty("tsp", out _));
        Assert.True(shown.TryGetProperty("ocsp", out _));
        Assert.Equal(id, ApiHost.Text(await api.PostBytesAsync($"/api/{id}/verify", content), "documentId"));
        foreach (var format in (int[])[0, 1])
        {
            var export = await api.GetAsync($"/api/{id}/signature/{ApiHost.Text(registered, "signId")}?signFormat={format}&cmsAsPem=true");
            Assert.Equal("xml", ApiHost.Text(export, "signType"));
            Assert.Equal(signature, ApiHost.Text(export, "signature"));
        }
    }

    [Fact]
    public async Task Stands_under_a_document_beside_a_CMS()
    {
        var content = RegisteringADocument.Unique();
        var id = await api.RegisterAsync(content);
        var signature = Sign("head-rsa", content);

        var added = await api.PostAsync($"/api/{id}", new { signType = "xml", signature });

        Assert.Equal(id, ApiHost.Text(added, "documentId"));
        ApiHost.AssertRefused(
            "This signature has already been submitted", await api.PostAsync($"/api/{id}", new { signType = "xml", signature }));
        Assert.Equal(id, ApiHost.Text(await api.PostBytesAsync($"/api/{id}/verify", content), "documentId"));
        content[^1] ^= 1;
        ApiHost.AssertRefused(
            "Signature does not correspond to the document", await api.PostBytesAsync($"/api/{id}/verify", content));
    }

    [Fact]
    public async Task Over_other_bytes_is_refused()
    {
        var id = await api.RegisterAsync(RegisteringADocument.Unique());
        var signature = Sign("head-gost", RegisteringADocument.Unique());

        ApiHost.AssertRefused(
            "Signature does not correspond to the document", await api.PostAsync($"/api/{id}", new { signType = "xml", signature }));
    }

    [Fact]
    public async Task One_kind_does_not_come_under_the_name_of_the_other()
    {
        var content = RegisteringADocument.Unique();

        ApiHost.AssertRefused("Failed to parse signature", await api.PostAsync("/api", new { signature = Sign("head-rsa", content) }));
        ApiHost.AssertRefused("Failed to parse signature", await api.PostAsync(
            "/api", new { signType = "xml", signature = await api.SignAsync("head-rsa", content) }));
        ApiHost.AssertRefused("Failed to parse signature", await api.PostAsync(
            "/api", new { signType = "xml", signature = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>" }));
    }

    private string Sign(string name, byte[] content)
    {
        _ = api.Http;
        var holder = api.Services.GetRequiredService<SandboxFolder>().House.Inhabitants
            .Single(inhabitant => inhabitant.Holder.Name == name).Holder;
        var writing = name.EndsWith("gost", StringComparison.Ordinal)
            ? new XmlWriting
            {
                Method = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-512",
                DigestMethod = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34112015-512",
                Hash = bytes => holder.Key.DigestAlgorithm.Hash(bytes).Value.ToArray(),
                BreaksLines = true,
            }
            : new XmlWriting();
        return writing.Sign(content, holder.Certificate.Encoded, signed => holder.Key.Sign(signed));
    }
}
