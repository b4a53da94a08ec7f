using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sigex.Tests.Journeys;

/// <summary>Pages that need no document.</summary>
public sealed class LookingAround(JourneyHouse house) : Journey(house)
{
    [Theory]
    [InlineData("", "Песочница", "ru")]
    [InlineData("kk/", "Оқу алаңы", "kk")]
    [InlineData("en/", "Sandbox", "en")]
    public async Task Every_page_speaks_the_language_of_its_address_and_shuts_nobody_out(string prefix, string banner, string language)
    {
        foreach (var look in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await ArriveAsync(look: look);
            foreach (var name in new[] { "", "verify", "status", "show?id=0000000000000000", "no-such-page" })
            {
                await OpenAsync(page, prefix + name);
                await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
                await Expect(page.Locator(".sandbox-banner")).ToContainTextAsync(banner);
                await Expect(page.Locator("main .waiting")).ToHaveCountAsync(0);
                await Expect(page.Locator("h1")).ToHaveCountAsync(1);
                await NothingShutsAnybodyOutAsync(page);
                await KeepPictureAsync(page, $"{Named(name)}-{language}-{look.ToString().ToLowerInvariant()}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("verify")]
    [InlineData("status")]
    public async Task Nothing_is_wider_than_a_phone(string name)
    {
        foreach (var prefix in new[] { "", "kk/", "en/" })
        {
            var page = await ArriveAsync(phone: true);
            await OpenAsync(page, prefix + name);

            Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await KeepPictureAsync(page, $"{Named(name)}-{prefix.TrimEnd('/')}-phone");
        }
    }

    [Fact]
    public async Task An_unknown_address_answers_404_and_says_so()
    {
        var page = await ArriveAsync();

        var response = await OpenAsync(page, "no-such-page");

        Assert.Equal(404, response!.Status);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Такой страницы нет");
    }

    [Fact]
    public async Task A_dead_link_says_so()
    {
        var page = await ArriveAsync();

        await OpenAsync(page, "show?id=0000000000000000");

        await Expect(page.Locator("[role=alert]:visible")).ToContainTextAsync("Документ не найден");
    }

    [Fact]
    public async Task The_language_is_changed_where_one_is()
    {
        var page = await ArriveAsync();
        await OpenAsync(page, "verify");

        await page.GetByRole(AriaRole.Link, new() { Name = "Қаз" }).ClickAsync();
        await ListeningAsync(page);
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/kk/verify$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Қолтаңбаны тексеру");

        // A link of the page keeps the language, without a new load.
        await page.Locator(".bottom a").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Сервис күйі");

        await page.GetByRole(AriaRole.Link, new() { Name = "Рус" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(":\\d+/status$"));
    }

    [Fact]
    public async Task The_theme_is_kept()
    {
        var page = await ArriveAsync();
        await OpenAsync(page, "");
        var before = await BackgroundAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Светлая или тёмная тема" }).ClickAsync();
        await page.WaitForFunctionAsync("before => getComputedStyle(document.body).backgroundColor !== before", before);
        await page.ReloadAsync();

        Assert.NotEqual(before, await BackgroundAsync(page));
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_protect_the_reader()
    {
        using var client = Sigex.CreateClient();
        using var response = await client.GetAsync(new Uri("status", UriKind.Relative));

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("show?id=0000000000000000")]
    [InlineData("kk/show?id=0000000000000000")]
    public async Task What_is_said_of_a_document_is_kept_by_nobody_on_the_way(string address)
    {
        using var client = Sigex.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal("noindex", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
    }

    [Fact]
    public async Task What_is_the_same_for_everybody_may_be_kept()
    {
        using var client = Sigex.CreateClient();
        using var response = await client.GetAsync(new Uri("favicon.svg", UriKind.Relative));

        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_broken_connection_is_told_and_mended()
    {
        var page = await ArriveAsync(mayLoseTheLine: true);
        var cut = await CuttableAsync(page);
        await OpenAsync(page, "verify");

        await cut(true);
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        await Expect(page.Locator("#components-reconnect-modal p:visible")).ToHaveCountAsync(1);
        await NothingShutsAnybodyOutAsync(page);
        await KeepPictureAsync(page, "connection-lost-ru");
        await Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();

        await cut(false);
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await page.Locator("#files").SetInputFilesAsync(
            new FilePayload { Name = "contract.cms", MimeType = "application/cms", Buffer = [0x30, 0x00] });
        await Expect(page.GetByText("contract.cms", new() { Exact = true })).ToBeVisibleAsync();
    }

    // Stands in the line between the page and its circuit: true closes it and keeps it closed, false opens it again.
    private static async Task<Func<bool, Task>> CuttableAsync(IPage page)
    {
        var isCut = false;
        var lines = new List<IWebSocketRoute>();
        await page.RouteWebSocketAsync(new System.Text.RegularExpressions.Regex("/_blazor"), line =>
        {
            if (isCut)
            {
                _ = line.CloseAsync();
                return;
            }

            line.ConnectToServer();
            lines.Add(line);
        });

        // Without a line for talking the page would ask by plain requests.
        await page.RouteAsync("**/_blazor/**", asked => isCut ? asked.AbortAsync() : asked.ContinueAsync());
        return async cut =>
        {
            isCut = cut;
            foreach (var line in lines.ToArray())
            {
                await line.CloseAsync();
            }

            lines.Clear();
        };
    }

    private static Task<string> BackgroundAsync(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static string Named(string address) => address switch
    {
        "" => "home",
        "no-such-page" => "not-found",
        _ when address.StartsWith("show", StringComparison.Ordinal) => "dead-link",
        _ => address,
    };
}
