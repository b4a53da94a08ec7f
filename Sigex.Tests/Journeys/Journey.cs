using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sigex.Tests.Support;

namespace Sigex.Tests.Journeys;

/// <summary>People with browsers in front of one Sigex.</summary>
/// <remarks>Whatever they do, nothing may reach another host, break the content policy or complain in the console.</remarks>
public abstract class Journey : IAsyncLifetime
{
    private static readonly string? BrowserPath =
        Environment.GetEnvironmentVariable("SIGEX_CHROMIUM") is { Length: > 0 } chosen ? chosen
        : File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium" : null;

    /// <summary>Milliseconds. What a person waits for comes at once; a busy machine may take its time.</summary>
    private const int Patience = 60_000;

    private readonly List<string> _complaints = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Uri? _address;

    protected SigexHost Sigex { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(BrowserPath is null, "No browser: set SIGEX_CHROMIUM.");

        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserPath,
            Headless = true,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        _address = Sigex.Start();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Sigex.DisposeAsync();
        GC.SuppressFinalize(this);
        Assert.Empty(_complaints);
    }

    /// <summary>Somebody with a browser of his own.</summary>
    protected async Task<IPage> ArriveAsync(bool phone = false, ColorScheme look = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = _address!.ToString(),
            Locale = "ru-KZ",
            ColorScheme = look,
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 860 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsStatusLine(message.Text))
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } url && url.Authority != _address.Authority)
            {
                _complaints.Add($"Request to {url.Authority}");
            }
        };
        return page;
    }

    /// <summary>Opens an address and waits until the page listens.</summary>
    protected static async Task<IResponse?> OpenAsync(IPage page, string address)
    {
        var response = await page.GotoAsync(address);
        await ListeningAsync(page);
        return response;
    }

    protected static async Task ListeningAsync(IPage page)
    {
        await page.Locator(".frame[data-ready=true]").WaitForAsync();
        await Assertions.Expect(page.Locator("[data-ready=false]")).ToHaveCountAsync(0);
    }

    protected static async Task NothingShutsAnybodyOutAsync(IPage page)
    {
        var barriers = from barrier in (await page.RunAxe()).Violations
                       from place in barrier.Nodes
                       select $"{barrier.Id}: {barrier.Help}: {place.Html}";

        Assert.Empty(barriers);
    }

    /// <summary>Kept beside the results of the run.</summary>
    protected static async Task KeepPictureAsync(IPage page, string name)
    {
        var folder = Environment.GetEnvironmentVariable("SIGEX_SCREENSHOTS") is { Length: > 0 } chosen
            ? chosen
            : Path.Combine(AppContext.BaseDirectory, "TestResults", "screenshots");
        var file = Path.Combine(folder, $"{name}.png");
        await page.ScreenshotAsync(new() { Path = file, FullPage = true });
        TestContext.Current.TestOutputHelper?.WriteLine(file);
    }

    // The browser reports every answer that is not 200, also the page that says "not found" with 404.
    private static bool IsStatusLine(string text) => text.Contains("status of 404", StringComparison.Ordinal);
}
