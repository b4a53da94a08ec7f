using Microsoft.Playwright;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Tests.Support;
using Sigex.Tests.Web.Api;
using static Microsoft.Playwright.Assertions;

namespace Sigex.Tests.Journeys;

/// <summary>Signatures as the programs of NCA RK write them, before somebody in a hurry.</summary>
public sealed class CheckingNcaFiles(JourneyHouse house) : Journey(house)
{
    private readonly NcaHost _nca = new(EvidenceRule.Required);

    protected override Uri Address => _nca.Address;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await _nca.StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _nca.DisposeAsync();
    }

    [Theory]
    [InlineData("", ColorScheme.Light, false, "ru")]
    [InlineData("kk/", ColorScheme.Dark, false, "kk-dark")]
    [InlineData("en/", ColorScheme.Light, true, "en-phone")]
    public async Task Stamped_plain_several_signers_and_XML_are_told_apart(string prefix, ColorScheme look, bool phone, string name)
    {
        var page = await ArriveAsync(phone, look);
        await OpenAsync(page, prefix + "verify");

        await Files.DropAsync(
            page,
            ("Лицензия.pdf.p7s", Nca("cms/gost2015_cades-t_attached_2026_dacc044b.p7s")),
            ("Договор аренды.pdf", Nca("cms/gost2015+rsa_cms_detached_2022_e4617af6.p7s.data")),
            ("Договор аренды.pdf.p7s", Nca("cms/gost2015+rsa_cms_detached_2022_e4617af6.p7s")),
            ("Счёт.p7s", Nca("cms/gost2004_bes_detached_2019_eda4f7f3.p7s")),
            ("Справка.xml", Nca("xml/gost2004_enveloped_e08a433d.xml")));

        await Expect(page.Locator("article.report h2.verdict")).ToHaveCountAsync(4);
        await Expect(page.Locator("#f2 .signer-report")).ToHaveCountAsync(2);
        await Expect(page.Locator("#f2 .held-against .file-name")).ToHaveTextAsync("Договор аренды.pdf");
        await Expect(page.Locator("#f3-document")).ToHaveCountAsync(1);
        await Expect(page.Locator("#f4 .signer-report")).ToHaveCountAsync(1);
        await Expect(page.Locator("article.report .time-line")).Not.ToHaveCountAsync(0);

        // Nothing here is broken, and nothing proves it to this very day: no authority answers.
        await Expect(page.Locator("article.report h2.verdict.bad")).ToHaveCountAsync(0);
        await page.Locator("#f1 summary").ClickAsync();
        await NothingShutsAnybodyOutAsync(page);
        Assert.Equal(phone ? 390 : 1280, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await KeepPictureAsync(page, $"verify-nca-{name}");
    }

    private static byte[] Nca(string name) => NcaFiles.Find(name).Read();
}
