using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
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
        Identity = "ab",
    };

    private static readonly VerificationReport WithoutDocument = Good with
    {
        Verdict = Verdict.Indeterminate,
        SubIndication = "SIGNED_DATA_NOT_FOUND",
        Reason = SignatureRefusals.ContentMissing,
    };

    private ReportDesk Desk => Services.GetRequiredService<ReportDesk>();

    [Theory]
    [InlineData(Verdict.Passed, "Passed", "good")]
    [InlineData(Verdict.Failed, "Failed", "bad")]
    [InlineData(Verdict.Indeterminate, "Indeterminate", "open")]
    public async Task Says_the_verdict_in_one_sentence(Verdict verdict, string sentence, string look)
    {
        var page = await CheckedAsync(Good with { Verdict = verdict });

        Assert.Equal(sentence, Spoken(page.Find(".report h2.verdict")));
        Assert.Contains(look, page.Find(".report h2.verdict").ClassList);
    }

    [Fact]
    public async Task Says_what_to_do_with_a_good_one()
    {
        var page = await CheckedAsync(Good);

        Assert.Equal("do PASSED", Spoken(page.Find(".why-advice")));
        Assert.Empty(page.FindAll(".why-reason"));
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
        Assert.Equal(["RFC 5652, 5.6", "RFC 6960", "RFC 5652"], page.FindAll(".answers .clause span").Select(Spoken));
    }

    [Fact]
    public async Task The_list_of_checks_is_folded_and_each_has_an_address_of_its_own()
    {
        var page = await CheckedAsync(Good);

        Assert.False(page.Find("details.checks").HasAttribute("open"));
        var check = page.Find(".answers li");
        Assert.Equal("f1-s1-signature-value", check.Id);
        Assert.Equal($"verify#{check.Id}", check.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Of_several_signers_each_has_his_own_verdict()
    {
        var page = await CheckedAsync(Good, Good with { Verdict = Verdict.Failed, Reason = SignatureRefusals.SignatureValueInvalid });

        Assert.Equal("Failed many", Spoken(page.Find(".report h2.verdict")));
        Assert.Equal(["Passed", "Failed"], page.FindAll(".signer-report p.verdict").Select(Spoken));
        Assert.Equal("code SignatureValueInvalid", Spoken(page.Find(".signer-report .verdict-reason")));
        Assert.Equal(["f1-s1-signature-value", "f1-s2-signature-value"], page.FindAll(".answers li").Select(check => check.Id));
    }

    [Fact]
    public async Task A_screen_reader_hears_what_came_of_it()
    {
        var page = await CheckedAsync(Good);

        Assert.Equal("Heard", Spoken(page.Find("[role=status][aria-live=polite]")));
    }

    [Fact]
    public void A_report_is_fetched_once()
    {
        var report = Report(Good);
        var ticket = Desk.Leave(report);

        Assert.Same(report, Desk.Fetch(ticket));
        Assert.Null(Desk.Fetch(ticket));
    }

    [Fact]
    public async Task A_signature_takes_its_document_along()
    {
        Answers("check", new Sent { Value = Desk.Leave(Report(Good)) });
        var page = Render<VerifyPage>();

        await DropAsync(page, "act.pdf", "act.pdf.cms");

        var sent = Assert.Single(Browser.Invocations["check"]);
        Assert.Equal(("key of act.pdf.cms", "key of act.pdf"), (sent.Arguments[0], sent.Arguments[1]));
        Assert.Equal("act.pdf", Spoken(page.Find(".held-against .file-name")));
        Assert.Empty(page.FindAll(".lonely"));
    }

    [Fact]
    public async Task A_document_that_comes_later_is_held_against_its_signature()
    {
        Answers("check", new Sent { Value = Desk.Leave(Report(WithoutDocument)) });
        var page = Render<VerifyPage>();
        await DropAsync(page, "act.pdf.cms");
        Assert.NotEmpty(page.FindAll("#f1-document"));

        Answers("check", new Sent { Value = Desk.Leave(Report(Good)) });
        await DropAsync(page, "act.pdf");

        Assert.Equal("Passed", Spoken(page.Find(".report h2.verdict")));
        Assert.Equal("key of act.pdf", Browser.Invocations["check"][^1].Arguments[1]);
    }

    [Fact]
    public async Task A_document_is_given_on_the_card_whatever_its_name()
    {
        Answers("check", new Sent { Value = Desk.Leave(Report(WithoutDocument)) });
        var page = Render<VerifyPage>();
        await DropAsync(page, "act.pdf.cms");

        Answers("check", new Sent { Value = Desk.Leave(Report(Good)) });
        await ChooseAsync(page, "f1-document", "renamed.pdf");

        Assert.Equal("Passed", Spoken(page.Find(".report h2.verdict")));
        Assert.Equal("renamed.pdf", Spoken(page.Find(".held-against .file-name")));
    }

    [Fact]
    public async Task The_only_document_is_the_one_that_is_meant()
    {
        Answers("check", new Sent { Value = Desk.Leave(Report(WithoutDocument)) });
        var page = Render<VerifyPage>();

        await DropAsync(page, "scan.pdf", "act.cms");

        Assert.Equal([null, "key of scan.pdf"], Browser.Invocations["check"].Select(sent => sent.Arguments[1]));
    }

    [Fact]
    public void A_document_that_is_anothers_by_its_name_is_not_tried()
    {
        var hand = new FilesInHand();
        hand.Add([new("1", "scan.pdf", 10), new("2", "scan.pdf.cms", 10), new("3", "act.cms", 10)]);
        var act = hand.Signatures[1];
        act.Found(Report(WithoutDocument), null);

        hand.GiveTheOnlyOne(act);

        Assert.True(act.NeedsDocument);
        Assert.Null(act.Document);
    }

    [Fact]
    public async Task Each_file_has_its_own_card_and_a_bad_one_stops_nobody()
    {
        Answers("check", new Sent { Message = PageRefusals.NoConnection.Message });
        var page = Render<VerifyPage>();

        await DropAsync(page, "one.cms", "two.p7s", "three.sig");

        Assert.Equal(3, page.FindAll("article.report").Count);
        Assert.Equal(3, Browser.Invocations["check"].Count);
        Assert.All(page.FindAll("article.report [role=alert]"), alert => Assert.Equal(PageRefusals.NoConnection.Message, Spoken(alert)));
    }

    [Fact]
    public async Task What_was_not_judged_can_be_asked_again()
    {
        Answers("check", new Sent { Message = PageRefusals.TooManyChecks.Message });
        var page = Render<VerifyPage>();
        await DropAsync(page, "act.cms");
        Assert.Equal(PageRefusals.TooManyChecks.Message, Spoken(page.Find("[role=alert]")));

        Answers("check", new Sent { Value = Desk.Leave(Report(Good)) });
        await page.Find("article.report .actions button").ClickAsync();

        Assert.Equal("Passed", Spoken(page.Find(".report h2.verdict")));
    }

    [Fact]
    public async Task Sends_no_file_that_is_too_large()
    {
        var page = Render<VerifyPage>();

        await DropAsync(page, ReportForm.LargestSignature + 1, "act.cms");

        Assert.Equal(PageRefusals.FileTooLarge.Message, Spoken(page.Find("[role=alert]")));
        Assert.Empty(Browser.Invocations["check"]);
    }

    [Fact]
    public async Task A_document_alone_asks_for_its_signature()
    {
        var page = Render<VerifyPage>();

        await DropAsync(page, "act.pdf");

        Assert.Contains("Document without signature", page.Find(".lonely").TextContent, StringComparison.Ordinal);
        Assert.Empty(Browser.Invocations["check"]);
    }

    [Fact]
    public async Task An_empty_file_is_told_and_keeps_nobody_out()
    {
        Answers("check", new Sent { Value = Desk.Leave(Report(Good)) });
        var page = Render<VerifyPage>();

        await page.InvokeAsync(() => Place(page).Instance.Chosen([File("empty.pdf", 0), File("act.cms", 10)], 2));

        Assert.Equal(PageRefusals.EmptyFile.Message, Spoken(page.Find("[role=alert]")));
        Assert.Equal("Passed", Spoken(page.Find(".report h2.verdict")));
    }

    [Fact]
    public async Task More_files_than_can_be_taken_are_sent_back()
    {
        var page = Render<VerifyPage>();

        await page.InvokeAsync(() => Place(page).Instance.Chosen([File("act.cms", 10)], DropFiles.Most + 1));

        Assert.Equal(PageRefusals.TooManyFiles.Message, Spoken(page.Find("[role=alert]")));
        Assert.Empty(page.FindAll("article"));
    }

    [Fact]
    public async Task A_document_that_names_its_id_is_checked_on_its_own_page()
    {
        var id = DocumentId.New();
        var page = Render<VerifyPage>();

        await DropAsync(page, $"contract-SigexId{id}.pdf");

        Assert.EndsWith($"show?id={id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_registered_here_has_a_link()
    {
        var id = DocumentId.New();
        Registry.Found = new RegisteredHere(id, Given.Noon, IsThisSignature: true);

        var page = await CheckedAsync(Good);

        Assert.Equal(new Trace("ab", null), Assert.Single(Registry.Traces));
        Assert.Contains("Signature registered", page.Find(".registered-here").TextContent, StringComparison.Ordinal);
        Assert.Equal($"show?id={id}", page.Find(".registered-here a").GetAttribute("href"));
    }

    [Fact]
    public async Task What_the_registry_does_not_tell_is_not_spoken_of()
    {
        var page = await CheckedAsync(Good);

        Assert.Empty(page.FindAll(".registered-here"));
    }

    [Fact]
    public async Task Files_are_taken_away_again()
    {
        var page = await CheckedAsync(Good);

        await page.Find("article .file-line button").ClickAsync();

        Assert.Empty(page.FindAll("article"));
        Assert.Equal("key of contract.cms", Assert.Single(Browser.Invocations["forget"]).Arguments[0]);
    }

    [Fact]
    public async Task The_report_is_kept_as_a_file()
    {
        var page = await CheckedAsync(Good);

        await page.FindAll(".downloads button").Single(button => button.TextContent == "JSON").ClickAsync();

        var saved = Assert.Single(Browser.Invocations["save"]);
        Assert.Equal(("key of contract.cms", ".report.json"), (saved.Arguments[0], saved.Arguments[1]));
        Assert.Contains("\"signature-value\"", (string)saved.Arguments[3]!, StringComparison.Ordinal);
    }

    private static FileReport Report(params VerificationReport[] signers) => new(signers, Given.Noon);

    private static DropFiles.FileInBrowser File(string name, long size) => new($"key of {name}", name, size, LooksSigned: false);

    private static IRenderedComponent<DropFiles> Place(IRenderedComponent<VerifyPage> page) => page.FindComponent<DropFiles>();

    private static Task DropAsync(IRenderedComponent<VerifyPage> page, params string[] names) => DropAsync(page, 10, names);

    private static Task DropAsync(IRenderedComponent<VerifyPage> page, long size, params string[] names) =>
        page.InvokeAsync(() => Place(page).Instance.Chosen([.. names.Select(name => File(name, size))], names.Length));

    private async Task<IRenderedComponent<VerifyPage>> CheckedAsync(params VerificationReport[] signers)
    {
        Answers("check", new Sent { Value = Desk.Leave(Report(signers)) });
        var page = Render<VerifyPage>();
        await DropAsync(page, "contract.cms");
        return page;
    }
}
