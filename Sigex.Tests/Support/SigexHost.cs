using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Sigex.Tests.Support;

/// <summary>The whole of Sigex on a port of its own, with a data folder that goes away with it and with the sandbox.</summary>
public sealed class SigexHost : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sigex-").FullName;

    public SigexHost() => UseKestrel(0);

    /// <summary>Settings of this one. Tests ask more in a minute than any reader; whoever tests a limit sets it.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal)
    {
        ["Sigex:Limits:ChecksPerMinute"] = "1000",
    };

    public Uri Start()
    {
        StartServer();
        return ClientOptions.BaseAddress;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseEnvironment("Development")
            .UseGenerousLimits()
            .UseSetting("Sigex:DataFolder", _folder)
            .UseSetting("Sigex:InformationSystems:Port", "")
            .UseSetting("Sigex:Sandbox:Enabled", "true")
            .UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
