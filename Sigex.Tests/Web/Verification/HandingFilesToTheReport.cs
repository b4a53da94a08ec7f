using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;
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
        using var form = Form(new byte[ReportDesk.LargestSignature + 1], content: null);

        Assert.Equal(PageRefusals.FileTooLarge.Message, (await SentAsync(form))["message"]);
    }

    [Fact]
    public async Task A_document_above_the_limit_is_sent_back()
    {
        using var form = Form(Nonsense, new byte[ReportDesk.LargestContent + 1]);

        Assert.Equal(PageRefusals.FileTooLarge.Message, (await SentAsync(form))["message"]);
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

    private async Task<byte[]> SignedAsync(string key = "individual-gost")
    {
        using var answer = await _client.PostAsJsonAsync("sandbox/sign", new { person = key, content = Document });
        answer.EnsureSuccessStatusCode();
        return Convert.FromBase64String((await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>())!["signature"]);
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
