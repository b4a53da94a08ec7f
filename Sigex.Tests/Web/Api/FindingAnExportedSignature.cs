using System.Text.Json;
using System.Text.Json.Nodes;
using Sigex.Domain.Signatures.Cms;
using Sigex.Tests.Support;

namespace Sigex.Tests.Web.Api;

/// <summary>Contract 10.3.</summary>
[Collection(Api.Name)]
public sealed class FindingAnExportedSignature(ApiHost api)
{
    [Theory]
    [InlineData("")]
    [InlineData("?signFormat=1")]
    [InlineData("?cmsAsPem=true")]
    public async Task In_each_form_it_leads_to_its_document(string form)
    {
        var id = await api.RegisterAsync(RegisteringADocument.Unique());
        var (number, signature) = await ExportAsync(id, form);

        var found = await api.PostAsync("/api/exported", new { signature });

        Assert.Equal($$"""{"documentId":"{{id}}","signId":{{number}}}""", found.GetRawText());
    }

    [Fact]
    public async Task With_the_stamp_that_it_was_handed_in_with_it_is_the_registered_one()
    {
        var content = RegisteringADocument.Unique();
        var signature = await api.SignAsync("individual-gost", content, stamped: true);
        var id = ApiHost.Text(await api.PostAsync("/api", new { signature }), "documentId");
        await api.PostBytesAsync($"/api/{id}/data", content);

        Assert.Equal(id, ApiHost.Text(await api.PostAsync("/api/exported", new { signature }), "documentId"));
    }

    [Fact]
    public async Task With_the_proof_of_another_signature_it_is_unknown()
    {
        var content = RegisteringADocument.Unique();
        var id = await api.RegisterAsync(content);
        var other = await api.RegisterAsync(RegisteringADocument.Unique());
        var plain = Convert.FromBase64String((await ExportAsync(id, "?signFormat=1")).Signature);
        var own = Given.Accepted(CmsSignature.Read(Convert.FromBase64String((await ExportAsync(id, "")).Signature)));
        var foreign = Given.Accepted(CmsSignature.Read(Convert.FromBase64String((await ExportAsync(other, "")).Signature)));

        var mixedStamp = CmsExport.WithProof(plain, foreign.Timestamp!.Value, own.OcspResponse!.Value);
        var mixedStatus = CmsExport.WithProof(plain, own.Timestamp!.Value, foreign.OcspResponse!.Value);
        var rebuilt = CmsExport.WithProof(plain, own.Timestamp!.Value, own.OcspResponse!.Value);

        ApiHost.AssertRefused("Document not found", await FindAsync(mixedStamp));
        ApiHost.AssertRefused("Document not found", await FindAsync(mixedStatus));
        Assert.Equal(id, ApiHost.Text(await FindAsync(rebuilt), "documentId"));
    }

    [Fact]
    public async Task Unknown_or_unfinished_it_is_not_found()
    {
        var content = RegisteringADocument.Unique();
        var unknown = await api.SignAsync("individual-gost", content);
        var unfinished = await api.SignAsync("individual-rsa", content);
        await api.PostAsync("/api", new { signature = unfinished });

        foreach (var signature in (string[])[unknown, unfinished])
        {
            ApiHost.AssertRefused("Document not found", await api.PostAsync("/api/exported", new { signature }));
        }
    }

    [Fact]
    public async Task Whoever_holds_it_learns_the_number_of_a_private_document_and_nothing_else()
    {
        var content = RegisteringADocument.Unique();
        var signature = await api.SignAsync("individual-gost", content);
        var id = ApiHost.Text(
            await api.PostAsync("/api", new JsonObject { ["signature"] = signature, ["settings"] = new JsonObject { ["private"] = true } }),
            "documentId");
        await api.PostBytesAsync($"/api/{id}/data", content);

        var answer = await api.PostAsync("/api/exported", new { signature });

        Assert.Equal(["documentId", "signId"], answer.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Equal(id, ApiHost.Text(answer, "documentId"));
    }

    [Fact]
    public async Task What_is_no_request_or_no_signature_is_refused()
    {
        ApiHost.AssertRefused("Failed to parse JSON", await api.PostTextAsync("/api/exported", "{"));
        ApiHost.AssertRefused("Invalid JSON request structure", await api.PostAsync("/api/exported", new { }));
        ApiHost.AssertRefused("Invalid JSON request structure", await api.PostAsync("/api/exported", new { signature = 1 }));
        ApiHost.AssertRefused("Failed to parse signature", await api.PostAsync("/api/exported", new { signature = "MIIB" }));
        ApiHost.AssertRefused("Failed to parse signature", await api.PostAsync("/api/exported", new { signature = "<a/>" }));
        ApiHost.AssertRefused(
            "Signature type is not supported", await api.PostAsync("/api/exported", new { signType = "pdf", signature = "MIIB" }));
        ApiHost.AssertRefused("Invalid HTTP request headers", await api.PostTextAsync("/api/exported", "{}", "text/plain"));
        ApiHost.AssertRefused("Invalid HTTP request method", await api.GetAsync("/api/exported"));
        ApiHost.AssertRefused("Invalid API route", await api.GetAsync("/api/exported/data"));
        ApiHost.AssertRefused(
            "Request body is too large", await api.PostAsync("/api/exported", new { signature = new string('A', 9 * 1024 * 1024) }));
    }

    private Task<JsonElement> FindAsync(ReadOnlyMemory<byte> signature) =>
        api.PostAsync("/api/exported", new { signature = Convert.ToBase64String(signature.Span) });

    private async Task<(long Number, string Signature)> ExportAsync(string id, string form)
    {
        var number = (await api.GetAsync($"/api/{id}")).GetProperty("signatures")[0].GetProperty("signId").GetInt64();
        return (number, ApiHost.Text(await api.GetAsync($"/api/{id}/signature/{number}{form}"), "signature"));
    }
}
