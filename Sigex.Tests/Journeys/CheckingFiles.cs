using System.Net.Http.Json;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sigex.Tests.Journeys;

/// <summary>Somebody has a signature file, and perhaps the document, and wants to know.</summary>
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

        await DropAsync(page, "#signature", "Акт сверки.pdf.cms", await SignedAsync(key, isAttached: false));
        await DropAsync(page, "#content", "Акт сверки.pdf", Pdf);
        await CheckAsync(page);

        await Expect(page.Locator(".report .verdict.good")).ToBeVisibleAsync();
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

        await DropAsync(page, "#signature", "act.p7s", await SignedAsync("individual-rsa", isAttached: true));
        await CheckAsync(page);

        await Expect(page.Locator(".report .verdict")).ToHaveTextAsync("The signature is valid");
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

        await DropAsync(page, "#signature", "act.cms", await SignedAsync("individual-gost", isAttached: false));
        await DropAsync(page, "#content", "act.pdf", [.. Pdf, (byte)'!']);
        await CheckAsync(page);

        await Expect(page.Locator(".report .verdict")).ToHaveTextAsync("Подпись недействительна");
        await Expect(page.Locator(".report .why-reason")).ToContainTextAsync("Документ не тот, что подписывали");
        await Expect(page.Locator(".report .why-advice")).ToContainTextAsync("без пересохранения");
        await Expect(page.Locator(".answers li.bad .check")).ToHaveTextAsync("Документ тот самый, что был подписан");
        await NothingShutsAnybodyOutAsync(page);
        await KeepPictureAsync(page, "verify-bad-ru-dark");
    }

    [Fact]
    public async Task Without_the_document_nobody_can_say()
    {
        var page = await ArriveAsync();
        await OpenAsync(page, "en/verify");

        await DropAsync(page, "#signature", "act.cms", await SignedAsync("individual-gost", isAttached: false));
        await CheckAsync(page);

        await Expect(page.Locator(".report .verdict.open")).ToHaveTextAsync("It cannot be said yet whether the signature is valid");
        await Expect(page.Locator(".report .why-advice")).ToHaveTextAsync("Add the signed document and check again.");
        await NothingShutsAnybodyOutAsync(page);
        await KeepPictureAsync(page, "verify-open-en");
    }

    private static Task CheckAsync(IPage page) => page.Locator("form.panel button[type=submit]").ClickAsync();

    // As a mouse does it: the browser makes the file, the place takes the event.
    private static async Task DropAsync(IPage page, string place, string name, byte[] bytes)
    {
        var carried = await page.EvaluateHandleAsync(
            """
            ([name, base64]) => {
              const carried = new DataTransfer();
              carried.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name));
              return carried;
            }
            """,
            new[] { name, Convert.ToBase64String(bytes) });
        await page.Locator(".drop").Filter(new() { Has = page.Locator(place) })
            .DispatchEventAsync("drop", new { dataTransfer = carried });
        await Expect(page.GetByText(name, new() { Exact = true })).ToBeVisibleAsync();
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
