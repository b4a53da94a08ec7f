using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;
using Sigex.Tests.Support.Containers;
using Sigex.Tests.Support.Family;
using Sigex.Web.Components.Shared;
using Sigex.Web.Components.Verification;

namespace Sigex.Tests.Web.Verification;

/// <summary>POST /verify/report over HTTP, with the sandbox as the authority.</summary>
public sealed class HandingFilesToTheReport(SigexHost sigex) : IClassFixture<SigexHost>, IDisposable
{
    private static readonly byte[] Document = "The parties agree."u8.ToArray();
    private static readonly byte[] Nonsense = "not a signature"u8.ToArray();

    private readonly HttpClient _client = sigex.CreateClient();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_ticket_leads_to_the_report_once()
    {
        using var form = Form(await SignedAsync(), Document);

        var ticket = (await SentAsync(form))["value"];
        var desk = sigex.Services.GetRequiredService<ReportDesk>();

        Assert.Equal(Verdict.Passed, desk.Fetch(ticket)?.Verdict);
        Assert.Null(desk.Fetch(ticket));
    }

    // The signature carries no status of its own; the answer comes from the responder, asked now.
    [Fact]
    public async Task The_status_is_asked_of_the_authority()
    {
        using var form = Form(await SignedAsync("revoked-gost"), Document);

        var report = await ReportAsync(form);

        Assert.Equal((Verdict.Indeterminate, "Revoked"), (report.Verdict, report.Reason?.Code));
    }

    [Fact]
    public async Task Nonsense_gets_a_verdict_like_any_other_file()
    {
        using var form = Form(Nonsense, content: null);

        var report = await ReportAsync(form);

        Assert.Equal((Verdict.Failed, "FORMAT_FAILURE"), (report.Verdict, report.SubIndication));
    }

    [Fact]
    public async Task An_empty_document_is_a_document()
    {
        using var form = Form(await SignedAsync(), content: []);

        var report = await ReportAsync(form);

        Assert.Equal((Verdict.Failed, "HASH_FAILURE"), (report.Verdict, report.SubIndication));
    }

    [Fact]
    public async Task A_document_without_a_signature_is_sent_back()
    {
        using var form = Form(signature: null, Document);

        Assert.Equal(PageRefusals.NoSignatureFile.Message, (await SentAsync(form))["message"]);
    }

    [Fact]
    public async Task An_empty_signature_is_sent_back()
    {
        using var form = Form([], Document);

        Assert.Equal(PageRefusals.NoSignatureFile.Message, (await SentAsync(form))["message"]);
    }

    [Fact]
    public async Task What_is_no_form_is_sent_back()
    {
        using var text = new StringContent("{}", Encoding.UTF8, "application/json");

        Assert.Equal(PageRefusals.NoSignatureFile.Message, (await SentAsync(text))["message"]);
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_sent_back()
    {
        using var broken = new StringContent("--x\r\nContent-Disposition: form-data; name=\"signature\"; filename=\"a\"\r\n\r\nabc");
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };

        Assert.Equal(PageRefusals.NoConnection.Message, (await SentAsync(broken))["message"]);
    }

    [Fact]
    public async Task A_signature_above_the_limit_is_sent_back()
    {
        using var form = Form(new byte[ReportForm.LargestCms + 1], content: null);

        Assert.Equal(PageRefusals.FileTooLarge.Message, (await SentAsync(form))["message"]);
    }

    [Fact]
    public async Task A_document_above_the_limit_is_sent_back()
    {
        using var form = Form(Nonsense, new byte[ReportForm.LargestContent + 1]);

        Assert.Equal(PageRefusals.FileTooLarge.Message, (await SentAsync(form))["message"]);
    }

    [Fact]
    public async Task An_XML_file_may_be_larger_and_not_too_large()
    {
        var file = new byte[ReportForm.LargestCms + 1];
        "<a"u8.CopyTo(file);
        using var form = Form(file, content: null);

        Assert.Equal("FORMAT_FAILURE", (await ReportAsync(form)).SubIndication);

        var larger = new byte[ReportForm.LargestSignature + 1];
        "<a"u8.CopyTo(larger);
        using var tooLarge = Form(larger, content: null);

        Assert.Equal(PageRefusals.FileTooLarge.Message, (await SentAsync(tooLarge))["message"]);
    }

    // Of an authority that is not known here; what is asked is whether all of it was read.
    [Fact]
    public async Task A_container_may_be_much_larger_than_a_signature()
    {
        var document = new byte[10 * 1024 * 1024];
        using var form = Form(new ZipWriting([.. AsicWriting.Several(FamilyAuthority.Gost, ("long.bin", document))]).Write(), content: null);
        var report = await ReportAsync(form);
        Assert.Equal((Verdict.Indeterminate, Integrity.Intact), (report.Verdict, report.Integrity));

        document[^1] = 1;
        using var beside = Form(new ZipWriting([.. AsicWriting.Several(FamilyAuthority.Gost, ("long.bin", new byte[document.Length]))]).Write(), document);
        Assert.Equal("HASH_FAILURE", (await ReportAsync(beside)).SubIndication);
    }

    // Longer than what is held: it only streams by.
    [Theory]
    [InlineData("individual-gost")]
    [InlineData("individual-rsa")]
    public async Task A_long_document_is_held_against_its_signature(string key)
    {
        var document = new byte[ReportForm.HeldContent + 1];
        document[^1] = 1;
        var signature = await SignedAsync(key, document);
        using var form = Form(signature, document);
        Assert.Equal(Verdict.Passed, (await ReportAsync(form)).Verdict);

        document[^1] = 2;
        using var changed = Form(signature, document);
        var report = await ReportAsync(changed);

        Assert.Equal((Verdict.Failed, "HASH_FAILURE"), (report.Verdict, report.SubIndication));
    }

    [Fact]
    public async Task A_long_document_has_to_be_the_one_inside()
    {
        var signature = await SignedAsync(attached: true);
        using var form = Form(signature, new byte[ReportForm.HeldContent + 1]);

        var report = await ReportAsync(form);

        Assert.Equal((Verdict.Failed, "ContentMismatch"), (report.Verdict, report.Reason?.Code));
    }

    [Fact]
    public async Task A_document_before_its_signature_is_sent_back()
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Document), "content", "content" },
            { new ByteArrayContent(await SignedAsync()), "signature", "signature" },
        };

        Assert.Equal(PageRefusals.NoSignatureFile.Message, (await SentAsync(form))["message"]);
    }

    [Fact]
    public async Task What_is_registered_here_is_a_proof_that_it_existed()
    {
        var signature = await SignedAsync();
        await RegisterAsync(signature, isPrivate: false);
        using var form = Form(signature, Document);

        var line = (await ReportAsync(form)).Signers[0].TimeLine!;

        Assert.Contains(line.Points, point => point.Kind == TimePointKind.Registered);
    }

    [Fact]
    public async Task Of_a_private_document_a_stranger_hears_what_he_hears_of_an_unknown_one()
    {
        var signature = await SignedAsync();
        await RegisterAsync(signature, isPrivate: true);
        using var form = Form(signature, Document);

        var line = (await ReportAsync(form)).Signers[0].TimeLine!;

        Assert.DoesNotContain(line.Points, point => point.Kind == TimePointKind.Registered);
    }

    [Fact]
    public async Task Nothing_of_the_content_is_kept_for_the_page()
    {
        using var form = Form(await SignedAsync(attached: true), content: null);

        var signer = Assert.Single((await ReportAsync(form)).Signers);

        Assert.Equal(Verdict.Passed, signer.Verdict);
        Assert.Null(signer.Covered);
    }

    [Fact]
    public async Task Nobody_on_the_way_keeps_the_answer()
    {
        using var form = Form(Nonsense, content: null);
        using var answer = await _client.PostAsync(new Uri("verify/report", UriKind.Relative), form);

        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    private static MultipartFormDataContent Form(byte[]? signature, byte[]? content)
    {
        var form = new MultipartFormDataContent();
        if (signature is not null)
        {
            form.Add(new ByteArrayContent(signature), "signature", "contract.cms");
        }

        if (content is not null)
        {
            form.Add(new ByteArrayContent(content), "content", "contract.txt");
        }

        return form;
    }

    private async Task<byte[]> SignedAsync(string key = "individual-gost", byte[]? document = null, bool attached = false)
    {
        using var answer = await _client.PostAsJsonAsync("sandbox/sign", new { person = key, content = document ?? Document, attached });
        answer.EnsureSuccessStatusCode();
        return Convert.FromBase64String((await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>())!["signature"]);
    }

    private async Task RegisterAsync(byte[] signature, bool isPrivate)
    {
        var request = new { title = "Договор", signature = Convert.ToBase64String(signature), settings = new { @private = isPrivate } };
        using var registered = await _client.PostAsJsonAsync("api", request);
        var id = (await registered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("documentId").GetString();
        using var body = new ByteArrayContent(Document);
        body.Headers.ContentType = new("application/octet-stream");
        using var fixedContent = await _client.PostAsync(new Uri($"api/{id}/data", UriKind.Relative), body);
        Assert.Equal(id, (await fixedContent.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("documentId").GetString());
    }

    private async Task<FileReport> ReportAsync(HttpContent form) =>
        sigex.Services.GetRequiredService<ReportDesk>().Fetch((await SentAsync(form))["value"])!;

    private async Task<Dictionary<string, string>> SentAsync(HttpContent body)
    {
        using var answer = await _client.PostAsync(new Uri("verify/report", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>())!;
    }
}
