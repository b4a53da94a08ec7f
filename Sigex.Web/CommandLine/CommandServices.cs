using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Sandbox;
using Sigex.Web.Composition;

namespace Sigex.Web.CommandLine;

/// <summary>What a command shares with the site: configuration, trust store and the way to the authorities.</summary>
internal sealed class CommandServices : IDisposable
{
    private readonly ServiceProvider _services;

    private CommandServices(SigexOptions options)
    {
        Options = options;
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System);
        services.AddSigexAuthorities(options.Pki, options.DataFolder);
        if (options.Sandbox.Enabled && Directory.Exists(Path.Combine(options.DataFolder, "sandbox")))
        {
            services.AddSigexSandbox(options.DataFolder);
        }

        _services = services.BuildServiceProvider();
    }

    public SigexOptions Options { get; }

    public TrustStore Trust => _services.GetRequiredService<ITrustStore>().Current;

    public IStatusResponder StatusResponder => _services.GetRequiredService<IStatusResponder>();

    /// <summary>What the installation keeps on disk; nothing is fetched for a question.</summary>
    public IRevocationLists KeptLists => _services.GetRequiredService<IRevocationLists>();

    /// <exception cref="UsageException">The configuration cannot be worked with.</exception>
    public static CommandServices Open(Terminal terminal)
    {
        // The settings lie beside the program, wherever the command was typed.
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = ContentRoot(),
            EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
        });
        builder.Configuration
            .SetBasePath(builder.Environment.ContentRootPath)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{builder.Environment.EnvironmentName}.json", optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(terminal.Settings);
        try
        {
            return new CommandServices(SigexOptions.From(builder.Configuration, builder.Environment));
        }
        catch (OptionsFaultException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Dispose() => _services.Dispose();

    private static string ContentRoot() =>
        File.Exists(Path.Combine(Environment.CurrentDirectory, "appsettings.json"))
            ? Environment.CurrentDirectory
            : AppContext.BaseDirectory;
}
