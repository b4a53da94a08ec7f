using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sigex.Tests.Journeys;

/// <summary>What the product exists for, as a newcomer sees it.</summary>
public sealed class SigningTogether(JourneyHouse house) : Journey(house)
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    private static readonly FilePayload Contract = new() { Name = "Договор поставки 17.pdf", MimeType = "application/pdf", Buffer = Pdf };

    [Fact]
    public async Task A_second_signature_appears_on_the_page_of_the_first_signer_by_itself()
    {
        var first = await ArriveAsync();
        await OpenAsync(first, "");
        await first.GetByLabel("Выберите документ", new() { Exact = true }).SetInputFilesAsync(Contract);
        await Expect(first.GetByLabel("Название")).ToHaveValueAsync(Contract.Name);
        await KeysOf(first).First.CheckAsync();
        await KeepPictureAsync(first, "signing-ru");
        await NothingShutsAnybodyOutAsync(first);
        await first.GetByRole(AriaRole.Button, new() { Name = "Подписать и зарегистрировать" }).ClickAsync();

        await Expect(first.GetByRole(AriaRole.Heading, new() { Name = Contract.Name })).ToBeVisibleAsync();
        await Expect(SignaturesOn(first)).ToHaveCountAsync(1);
        await ListeningAsync(first);

        // Somebody else with another computer, in another language.
        var second = await ArriveAsync(phone: true);
        await OpenAsync(second, "kk" + new Uri(first.Url).PathAndQuery);
        await second.GetByRole(AriaRole.Radio, new() { NameRegex = new("Бірінші басшы") }).First.CheckAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Қол қою", Exact = true }).ClickAsync();
        await Expect(SignaturesOn(second)).ToHaveCountAsync(2);

        await Expect(SignaturesOn(first)).ToHaveCountAsync(2);
        var signers = await first.Locator("article.signature .signer").AllTextContentsAsync();
        Assert.NotEqual(signers[0], signers[1]);
        await Expect(first.Locator(".document-head .verdict")).ToHaveTextAsync("Все подписи действительны");
        await Expect(second.Locator(".document-head .verdict")).ToHaveTextAsync("Барлық қолтаңба жарамды");
        await NothingShutsAnybodyOutAsync(first);
        await NothingShutsAnybodyOutAsync(second);
        await KeepPictureAsync(first, "document-ru");
        await KeepPictureAsync(second, "document-kk-phone");
        await ShowInAllLooksAsync(new Uri(first.Url).PathAndQuery);
    }

    [Fact]
    public async Task A_changed_original_is_told_from_the_signed_one()
    {
        var page = await ArriveAsync();
        await OpenAsync(page, "en/");
        await page.GetByLabel("Choose a document", new() { Exact = true }).SetInputFilesAsync(Contract);
        await KeysOf(page).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign and register" }).ClickAsync();
        await Expect(SignaturesOn(page)).ToHaveCountAsync(1);
        await ListeningAsync(page);

        await page.Locator("#original").SetInputFilesAsync(Contract);
        await Expect(page.Locator(".check-answer")).ToContainTextAsync("This is the very document");

        await page.Locator("#original").SetInputFilesAsync(
            new FilePayload { Name = Contract.Name, MimeType = Contract.MimeType, Buffer = [.. Pdf, (byte)'!'] });
        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "another file" })).ToBeVisibleAsync();
        await KeepPictureAsync(page, "another-original-en");
        await NothingShutsAnybodyOutAsync(page);
    }

    private static ILocator KeysOf(IPage page) => page.GetByRole(AriaRole.Radio);

    private static ILocator SignaturesOn(IPage page) => page.Locator("article.signature");

    private async Task ShowInAllLooksAsync(string address)
    {
        var dark = await ArriveAsync(look: ColorScheme.Dark);
        await OpenAsync(dark, "en" + address);
        await dark.Locator("article.signature summary").First.ClickAsync();
        await NothingShutsAnybodyOutAsync(dark);
        await KeepPictureAsync(dark, "document-en-dark");
        var phone = await ArriveAsync(phone: true, look: ColorScheme.Dark);
        await OpenAsync(phone, address);
        await KeepPictureAsync(phone, "document-ru-dark-phone");
    }
}
