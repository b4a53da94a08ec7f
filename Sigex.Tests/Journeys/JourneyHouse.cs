using Microsoft.Playwright;
using Sigex.Tests.Support;

namespace Sigex.Tests.Journeys;

/// <summary>One Sigex and one browser for all journeys; every person in them has a profile of his own.</summary>
[CollectionDefinition(Name)]
public sealed class JourneyHouse : IAsyncLifetime, ICollectionFixture<JourneyHouse>
{
    public const string Name = "Journeys";

    private static readonly string? BrowserPath =
        Environment.GetEnvironmentVariable("SIGEX_CHROMIUM") is { Length: > 0 } chosen ? chosen
        : File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium" : null;

    private IPlaywright? _playwright;
    private Uri? _address;

    /// <summary>Null where no browser is installed.</summary>
    public IBrowser? Browser { get; private set; }

    public SigexHost Sigex { get; } = new();

    public Uri Address => _address!;

    public async ValueTask InitializeAsync()
    {
        if (BrowserPath is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserPath,
            Headless = true,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        _address = Sigex.Start();

        // The people of the sandbox are made when they are first asked for, and their RSA keys take seconds.
        using var client = Sigex.CreateClient();
        await client.GetStringAsync(new Uri("sandbox/people", UriKind.Relative));
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Sigex.DisposeAsync();
    }
}
