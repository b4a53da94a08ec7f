using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sigex.Infrastructure.Sandbox;
using Sigex.Web.Sandbox;

namespace Sigex.Tests.Support.Sandbox;

/// <summary>The sandbox alone behind a real port: an OCSP responder and a time-stamp authority that tests may spoil.</summary>
/// <remarks>The people are made once for a run of the tests and copied, since RSA keys take seconds.</remarks>
public sealed class SandboxHost : IAsyncDisposable
{
    private static readonly Lazy<string> Template = new(MakeTemplate);

    private readonly WebApplication _app;
    private readonly string _folder;

    private SandboxHost(WebApplication app, string folder)
    {
        _app = app;
        _folder = folder;
    }

    /// <summary>The moment at which the people of the tests were certified.</summary>
    public static DateTimeOffset Founded { get; } = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);

    public IServiceProvider Services => _app.Services;

    public SandboxFaults Faults => Services.GetRequiredService<SandboxFaults>();

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<SandboxHost> StartAsync(TimeProvider clock, Action<IServiceCollection>? also = null)
    {
        var folder = NewDataFolder();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(clock);
        builder.Services.AddSigexSandbox(folder);
        also?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapSigexSandbox();
        await app.StartAsync();
        return new SandboxHost(app, folder);
    }

    /// <summary>A data folder with the people of the tests in it.</summary>
    public static string NewDataFolder()
    {
        var folder = Directory.CreateTempSubdirectory("sigex-sandbox-").FullName;
        var copy = Directory.CreateDirectory(Path.Combine(folder, "sandbox"));
        foreach (var file in Directory.GetFiles(Path.Combine(Template.Value, "sandbox")))
        {
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        }

        return folder;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("sigex-sandbox-template-").FullName;
        _ = new SandboxFolder(Path.Combine(folder, "sandbox"), new StoppedClock(Founded)).House;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    /// <summary>A clock that shows what it was told.</summary>
    internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
