using System.Net.Http.Json;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sigex.Tests.Journeys;

/// <summary>Somebody has signature files, and perhaps the documents, and wants to know.</summary>
public sealed class CheckingFiles(JourneyHouse house) : Journey(house)
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    [Theory]
    [InlineData("individual-gost", "")]
    [InlineData("head-rsa", "kk/")]
    public async Task A_signature_beside_its_document_is_judged_in_a_sentence_and_a_list(string key, string prefix)
    {
        var page = await ArriveAsync();
        await OpenAsync(page, prefix + "verify");

        await Files.DropAsync(page, ("Акт сверки.pdf", Pdf), ("Акт сверки.pdf.cms", await SignedAsync(key, isAttached: false)));

        await Expect(page.Locator(".report h2.verdict.good")).ToBeVisibleAsync();
        await Expect(page.Locator(".held-against .file-name")).ToHaveTextAsync("Акт сверки.pdf");
        await Expect(page.Locator(".time-line li.counts")).ToHaveCountAsync(1);
        await page.Locator(".report summary").ClickAsync();
        await Expect(page.Locator(".answers li")).ToHaveCountAsync(12);
        await Expect(page.Locator(".answers li.good")).ToHaveCountAsync(12);
        await NothingShutsAnybodyOutAsync(page);
        await KeepPictureAsync(page, $"verify-good-{(prefix.Length == 0 ? "ru" : "kk")}");
    }

    [Fact]
    public async Task A_signature_with_the_document_inside_needs_no_other_file()
    {
        var page = await ArriveAsync(phone: true, look: ColorScheme.Dark);
        await OpenAsync(page, "en/verify");

        await Files.DropAsync(page, ("act.p7s", await SignedAsync("individual-rsa", isAttached: true)));

        await Expect(page.Locator(".report h2.verdict")).ToHaveTextAsync("The signature is valid");
        await page.Locator(".report summary").ClickAsync();
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await NothingShutsAnybodyOutAsync(page);
        await KeepPictureAsync(page, "verify-good-en-dark-phone");
    }

    [Fact]
    public async Task A_changed_document_is_told_and_what_to_do()
    {
        var page = await ArriveAsync(look: ColorScheme.Dark);
        await OpenAsync(page, "verify");

        await Files.DropAsync(page, ("act.cms", await SignedAsync("individual-gost", isAttached: false)), ("act.pdf", [.. Pdf, (byte)'!']));

        await Expect(page.Locator(".report h2.verdict")).ToHaveTextAsync("Подпись недействительна");
        await Expect(page.Locator(".report .why-reason")).ToContainTextAsync("Документ не тот, что подписывали");
        await Expect(page.Locator(".report .why-advice")).ToContainTextAsync("без пересохранения");
        await page.Locator(".report summary").ClickAsync();
        await Expect(page.Locator(".answers li.bad .check")).ToHaveTextAsync("Документ тот самый, что был подписан");
        await NothingShutsAnybodyOutAsync(page);
        await KeepPictureAsync(page, "verify-bad-ru-dark");
    }

    [Fact]
    public async Task Without_the_document_nobody_can_say_until_it_is_given_on_the_card()
    {
        var page = await ArriveAsync();
        await OpenAsync(page, "en/verify");

        await Files.DropAsync(page, ("act.cms", await SignedAsync("individual-gost", isAttached: false)));
        await Expect(page.Locator(".report h2.verdict.open")).ToHaveTextAsync("It cannot be said yet whether the signature is valid");
        await Expect(page.Locator(".report .why-advice")).ToHaveTextAsync("Add the signed document: choose it below or drop it here.");
        await NothingShutsAnybodyOutAsync(page);
        await KeepPictureAsync(page, "verify-open-en");

        await page.Locator("#f1-document").SetInputFilesAsync(new FilePayload { Name = "scan.pdf", MimeType = "application/pdf", Buffer = Pdf });

        await Expect(page.Locator(".report h2.verdict.good")).ToBeVisibleAsync();
        await Expect(page.Locator("p[role=status][aria-live=polite]")).ToHaveTextAsync("act.cms: The signature is valid");
    }

    [Fact]
    public async Task Of_many_files_each_has_its_answer_and_nonsense_stops_none()
    {
        var page = await ArriveAsync();
        await OpenAsync(page, "verify");

        await Files.DropAsync(
            page,
            ("договор.docx", Pdf),
            ("договор.docx.cms", await SignedAsync("individual-gost", isAttached: false)),
            ("пустой звук.cms", "nonsense"u8.ToArray()),
            ("без имени", await SignedAsync("individual-rsa", isAttached: true)),
            ("приказ.pdf.sig", await SignedAsync("head-rsa", isAttached: false)));

        await Expect(page.Locator("article.report h2.verdict")).ToHaveCountAsync(4);
        await Expect(page.Locator("article.report h2.verdict.good")).ToHaveCountAsync(2);
        await Expect(page.Locator("article.report h2.verdict.bad")).ToHaveCountAsync(1);
        await Expect(page.Locator("article.report h2.verdict.open")).ToHaveCountAsync(1);
        await NothingShutsAnybodyOutAsync(page);
        await KeepPictureAsync(page, "verify-many-ru");
    }

    [Fact]
    public async Task A_link_unfolds_the_check_that_it_names()
    {
        var page = await ArriveAsync();
        await OpenAsync(page, "en/verify");
        await Files.DropAsync(page, ("act.p7s", await SignedAsync("individual-rsa", isAttached: true)));
        var check = page.Locator("#f1-s1-certificate-status");
        await page.Locator(".report summary").ClickAsync();
        await check.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/en/verify#f1-s1-certificate-status$"));
        await Expect(check).ToBeInViewportAsync();
        await Expect(page.Locator(".report h2.verdict.good")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_report_is_taken_along()
    {
        var page = await ArriveAsync();
        await OpenAsync(page, "en/verify");
        await Files.DropAsync(page, ("act.p7s", await SignedAsync("individual-rsa", isAttached: true)));

        var json = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "JSON" }).ClickAsync());

        Assert.Equal("act.p7s.report.json", json.SuggestedFilename);
        Assert.Contains("\"signature-value\"", await File.ReadAllTextAsync(await json.PathAsync()), StringComparison.Ordinal);

        var xml = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "ETSI XML" }).ClickAsync());

        Assert.Equal("act.p7s.report.xml", xml.SuggestedFilename);
        Assert.Equal("ValidationReport", System.Xml.Linq.XDocument.Load(await xml.PathAsync()).Root!.Name.LocalName);
    }

    private async Task<byte[]> SignedAsync(string key, bool isAttached)
    {
        using var client = Sigex.CreateClient();
        using var answer = await client.PostAsJsonAsync("sandbox/sign", new { person = key, content = Pdf, attached = isAttached });
        answer.EnsureSuccessStatusCode();
        var signed = await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>();
        return Convert.FromBase64String(signed!["signature"]);
    }
}
