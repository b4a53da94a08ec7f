using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sigex.Tests.Support;

namespace Sigex.Tests.Journeys;

/// <summary>People with browsers in front of one Sigex.</summary>
/// <remarks>Whatever they do, nothing may reach another host, break the content policy or complain in the console.</remarks>
[Collection(JourneyHouse.Name)]
public abstract class Journey(JourneyHouse house) : IAsyncLifetime
{
    /// <summary>Milliseconds. What a person waits for comes at once; a busy machine may take its time.</summary>
    private const int Patience = 60_000;

    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly List<IBrowserContext> _people = [];

    protected SigexHost Sigex => house.Sigex;

    /// <summary>Of the Sigex that people go to.</summary>
    protected virtual Uri Address => house.Address;

    public virtual ValueTask InitializeAsync()
    {
        Assert.SkipWhen(house.Browser is null, "No browser: set SIGEX_CHROMIUM.");

        Assertions.SetDefaultExpectTimeout(Patience);
        return ValueTask.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var person in _people)
        {
            await person.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        Assert.Empty(_complaints);
    }

    /// <summary>Somebody with a browser of his own.</summary>
    protected async Task<IPage> ArriveAsync(bool phone = false, ColorScheme look = ColorScheme.Light, bool mayLoseTheLine = false)
    {
        var context = await house.Browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = "ru-KZ",
            ColorScheme = look,
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 860 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        _people.Add(context);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsStatusLine(message.Text) && !mayLoseTheLine)
            {
                _complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } url && url.Authority != Address.Authority)
            {
                _complaints.Enqueue($"Request to {url.Authority}");
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
        await page.EvaluateAsync("scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = file, FullPage = true });
        TestContext.Current.TestOutputHelper?.WriteLine(file);
    }

    // The browser reports every answer that is not 200, also the page that says "not found" with 404.
    private static bool IsStatusLine(string text) => text.Contains("status of 404", StringComparison.Ordinal);
}
