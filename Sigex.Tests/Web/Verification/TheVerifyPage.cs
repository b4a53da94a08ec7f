using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Documents;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;
using Sigex.Web.Components.Shared;
using Sigex.Web.Components.Verification;

namespace Sigex.Tests.Web.Verification;

public sealed class TheVerifyPage : WebTest
{
    private static readonly VerificationReport Good = new()
    {
        Verdict = Verdict.Passed,
        Answers = [new Answer("signature-value", Finding.Holds, "The value holds.", "RFC 5652, 5.6")],
    };

    [Theory]
    [InlineData(Verdict.Passed, "Passed", "good")]
    [InlineData(Verdict.Failed, "Failed", "bad")]
    [InlineData(Verdict.Indeterminate, "Indeterminate", "open")]
    public async Task Says_the_verdict_in_one_sentence(Verdict verdict, string sentence, string look)
    {
        var page = await CheckedAsync(Good with { Verdict = verdict });

        Assert.Equal(sentence, Spoken(page.Find(".report .verdict")));
        Assert.Contains(look, page.Find(".report .verdict").ClassList);
    }

    [Fact]
    public async Task Says_of_every_check_whether_it_holds_or_nobody_knows()
    {
        var page = await CheckedAsync(Good with
        {
            Verdict = Verdict.Indeterminate,
            Answers =
            [
                .. Good.Answers,
                new Answer("certificate-status", new Finding.Unknown(SignatureRefusals.OcspUnavailable), "Nobody answered.", "RFC 6960"),
                new Answer("content", new Finding.Fault(SignatureRefusals.ContentMismatch), "Another file.", "RFC 5652"),
            ],
        });

        Assert.Equal(["good", "open", "bad"], page.FindAll(".answers li").Select(item => item.ClassName));
        Assert.Equal(["check signature-value", "check certificate-status", "check content"], page.FindAll(".answers .check").Select(Spoken));
        Assert.Equal(["Holds", "Nobody can say", "Does not hold"], page.FindAll(".answers .outcome").Select(Spoken));
        Assert.Equal(["code OcspUnavailable", "code ContentMismatch"], page.FindAll(".answers .reason").Select(Spoken));
        Assert.Equal(["RFC 5652, 5.6", "RFC 6960", "RFC 5652"], page.FindAll(".answers .clause").Select(Spoken));
    }

    [Fact]
    public async Task Says_why_a_verdict_is_not_a_good_one_and_what_to_do()
    {
        var page = await CheckedAsync(Good with
        {
            Verdict = Verdict.Failed,
            SubIndication = "HASH_FAILURE",
            Reason = SignatureRefusals.ContentMismatch,
        });

        Assert.Equal("code ContentMismatch", Spoken(page.Find(".why-reason")));
        Assert.Equal("do HASH_FAILURE", Spoken(page.Find(".why-advice")));
    }

    [Fact]
    public void A_report_is_fetched_once()
    {
        var desk = Services.GetRequiredService<ReportDesk>();
        var report = new FileReport([Good], Given.Noon);
        var ticket = desk.Leave(report);

        Assert.Same(report, desk.Fetch(ticket));
        Assert.Null(desk.Fetch(ticket));
    }

    [Fact]
    public async Task Says_why_the_files_were_not_judged()
    {
        Answers("check", new Sent { Message = PageRefusals.FileTooLarge.Message });
        var page = Render<VerifyPage>();
        await ChooseAsync(page, "signature", "contract.cms");

        await page.Find("form").SubmitAsync();

        Assert.Equal(PageRefusals.FileTooLarge.Message, Spoken(page.Find("[role=alert]")));
        Assert.Empty(page.FindAll(".report"));
    }

    [Fact]
    public async Task Asks_for_the_signature_when_only_the_document_was_chosen()
    {
        var page = Render<VerifyPage>();

        await ChooseAsync(page, "content", "contract.pdf");

        Assert.True(page.Find("button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Sends_no_file_that_is_too_large()
    {
        var page = Render<VerifyPage>();
        await ChooseAsync(page, "signature", "contract.cms", ReportDesk.LargestSignature + 1);

        await page.Find("form").SubmitAsync();

        Assert.Equal(PageRefusals.FileTooLarge.Message, Spoken(page.Find("[role=alert]")));
        Assert.Empty(Browser.Invocations["check"]);
    }

    [Fact]
    public async Task A_document_that_names_its_id_is_checked_on_its_own_page()
    {
        var id = DocumentId.New();
        var page = Render<VerifyPage>();

        await ChooseAsync(page, "content", $"contract-SigexId{id}.pdf");

        Assert.EndsWith($"show?id={id}", Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<VerifyPage>> CheckedAsync(VerificationReport report)
    {
        Answers("check", new Sent { Value = Services.GetRequiredService<ReportDesk>().Leave(new FileReport([report], Given.Noon)) });
        var page = Render<VerifyPage>();
        await ChooseAsync(page, "signature", "contract.cms");
        await page.Find("form").SubmitAsync();
        return page;
    }
}
