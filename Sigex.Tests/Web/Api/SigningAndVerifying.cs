using System.Text.Json.Nodes;

namespace Sigex.Tests.Web.Api;

[Collection(Api.Name)]
public sealed class SigningAndVerifying(ApiHost api)
{
    [Fact]
    public async Task A_second_person_signs_and_both_hold()
    {
        var content = RegisteringADocument.Unique();
        var id = await api.RegisterAsync(content);

        var added = await api.PostAsync($"/api/{id}", new { signature = await api.SignAsync("head-rsa", content) });
        var verified = await api.PostBytesAsync($"/api/{id}/verify", content);

        Assert.Equal(id, ApiHost.Text(added, "documentId"));
        Assert.False(added.GetProperty("dataArchived").GetBoolean());
        Assert.False(added.GetProperty("canBeArchived").GetBoolean());
        Assert.Equal(["documentId", "dataArchived", "tempStorage"], Names(verified));
        Assert.Equal(2, (await api.GetAsync($"/api/{id}")).GetProperty("signaturesTotal").GetInt32());
    }

    [Fact]
    public async Task Another_document_is_not_the_one_that_was_signed()
    {
        var content = RegisteringADocument.Unique();
        var id = await api.RegisterAsync(content);
        content[^1] ^= 1;

        ApiHost.AssertRefused(
            "Signature does not correspond to the document", await api.PostBytesAsync($"/api/{id}/verify", content));
        ApiHost.AssertRefused("Signature does not correspond to the document", await api.PostAsync(
            $"/api/{id}", new { signature = await api.SignAsync("head-gost", content) }));
    }

    [Fact]
    public async Task Rules_of_the_first_signer_hold_for_the_second()
    {
        var content = RegisteringADocument.Unique();
        var id = await api.RegisterAsync(content, more: new JsonObject
        {
            ["settings"] = new JsonObject { ["signaturesLimit"] = 2, ["unique"] = new JsonArray("iin") },
        });

        ApiHost.AssertRefused("Signature does not conform to document settings requirements", await api.PostAsync(
            $"/api/{id}", new { signature = await api.SignAsync("individual-rsa", content) }));
        var signature = await api.SignAsync("head-gost", content);
        Assert.Equal(id, ApiHost.Text(await api.PostAsync($"/api/{id}", new { signature }), "documentId"));
        ApiHost.AssertRefused("This signature has already been submitted", await api.PostAsync($"/api/{id}", new { signature }));
        ApiHost.AssertRefused("Document signatures limit reached", await api.PostAsync(
            $"/api/{id}", new { signature = await api.SignAsync("signatory-gost", content) }));
    }

    [Fact]
    public async Task An_unfinished_document_takes_no_second_signature()
    {
        var content = RegisteringADocument.Unique();
        var id = ApiHost.Text(await api.PostAsync(
            "/api", new { signature = await api.SignAsync("individual-gost", content) }), "documentId");

        ApiHost.AssertRefused("Document digests are not known", await api.PostAsync(
            $"/api/{id}", new { signature = await api.SignAsync("head-gost", content) }));
        ApiHost.AssertRefused("Document digests are not known", await api.PostBytesAsync($"/api/{id}/verify", content));
    }

    [Theory]
    [InlineData("{}", "Invalid JSON request structure")]
    [InlineData("{\"signature\": null}", "Invalid JSON request structure")]
    [InlineData("{\"signature\": \"x\", \"signType\": \"pdf\"}", "Signature type is not supported")]
    [InlineData("{\"signature\": \"x\", \"signatureEmailNotifications\": {\"to\": [\"x\"]}}", "One of the provided notification email addresses is in invalid format")]
    [InlineData("{\"signature\": \"x\"}", "Document not found")]
    public async Task A_request_is_read_before_the_document_is_looked_for(string body, string constant)
    {
        ApiHost.AssertRefused(constant, await api.PostTextAsync("/api/0000000000000000", body));
    }

    [Fact]
    public async Task A_private_document_is_closed_to_strangers()
    {
        var content = RegisteringADocument.Unique();
        var id = await api.RegisterAsync(content, more: new JsonObject { ["settings"] = new JsonObject { ["private"] = true } });

        ApiHost.AssertRefused("Authentication required", await api.GetAsync($"/api/{id}"));
        ApiHost.AssertRefused("Authentication required", await api.PostBytesAsync($"/api/{id}/verify", content));
    }

    private static IEnumerable<string> Names(System.Text.Json.JsonElement answer) =>
        answer.EnumerateObject().Select(field => field.Name);
}
