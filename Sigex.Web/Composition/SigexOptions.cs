using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Database;

namespace Sigex.Web.Composition;

/// <summary>Everything that an installation may choose: section <c>Sigex</c>. What is absent is safe.</summary>
public sealed class SigexOptions
{
    /// <summary>Database file, trust store and sandbox live here; relative to the content root.</summary>
    public string DataFolder { get; set; } = "App_Data";

    public DatabaseOptions Database { get; set; } = new();

    public AuthorityOptions Pki { get; set; } = new();

    public SandboxOptions Sandbox { get; set; } = new();

    public static SigexOptions From(IConfiguration configuration, IHostEnvironment environment)
    {
        var options = configuration.GetSection("Sigex").Get<SigexOptions>() ?? new SigexOptions();
        options.DataFolder = Path.GetFullPath(options.DataFolder, environment.ContentRootPath);
        if (options.Sandbox.Enabled && environment.IsProduction())
        {
            throw new InvalidOperationException("Sigex:Sandbox:Enabled cannot be true in Production.");
        }

        if (options.Pki.TestAnchors && environment.IsProduction())
        {
            throw new InvalidOperationException("Sigex:Pki:TestAnchors cannot be true in Production.");
        }

        return options;
    }
}

/// <summary>The toy authority of a newcomer: section <c>Sigex:Sandbox</c>.</summary>
public sealed class SandboxOptions
{
    public bool Enabled { get; set; }
}
