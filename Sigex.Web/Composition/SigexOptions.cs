using System.Diagnostics.CodeAnalysis;
using System.Net;
using Sigex.Domain.Accounts;
using Sigex.Domain.Parties;
using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Database;
using Sigex.Web.Composition.InformationSystems;

namespace Sigex.Web.Composition;

/// <summary>Everything that an installation may choose: section <c>Sigex</c>. What is absent is safe.</summary>
public sealed class SigexOptions
{
    /// <summary>Database file, trust store, keys and sandbox live here; relative to the content root.</summary>
    public string DataFolder { get; set; } = "App_Data";

    public DatabaseOptions Database { get; set; } = new();

    public AuthorityOptions Pki { get; set; } = new();

    public PrivacyOptions Privacy { get; set; } = new();

    public InformationSystemOptions InformationSystems { get; set; } = new();

    public SandboxOptions Sandbox { get; set; } = new();

    public LimitOptions Limits { get; set; } = new();

    /// <summary>Addresses of the proxies in front of this installation, who are believed when they say for whom they ask.</summary>
    public IList<string> Proxies { get; set; } = [];

    /// <summary>
    /// Pages of other sites that may read answers of <c>/api</c>, as <c>https://example.kz</c>; none named: all may, which is what the
    /// contract says (1.8). They never act for the person who logged in here, whatever stands here.
    /// </summary>
    public IList<string> Origins { get; set; } = [];

    /// <summary>
    /// Plain HTTP is sent to HTTPS for pages and closed for <c>/api</c> (contract 1.2). For hosts that end TLS themselves;
    /// behind a proxy that does it, this stays off.
    /// </summary>
    public bool RequireHttps { get; set; }

    /// <summary>BIN of whoever runs the installation, with its prefix, as <c>GET /api/version</c> names it; may be empty.</summary>
    public string OperatorBin { get; set; } = "";

    /// <exception cref="OptionsFaultException">The configuration cannot be worked with.</exception>
    public static SigexOptions From(IConfiguration configuration, IHostEnvironment environment)
    {
        var options = Bind(configuration);
        if (options.FaultIn(environment) is { } fault)
        {
            throw new OptionsFaultException(fault);
        }

        options.DataFolder = Path.GetFullPath(options.DataFolder, environment.ContentRootPath);
        return options;
    }

    /// <summary>For the host: says on standard error what is wrong.</summary>
    public static bool TryFrom(
        IConfiguration configuration, IHostEnvironment environment, [NotNullWhen(true)] out SigexOptions? options)
    {
        try
        {
            options = From(configuration, environment);
            return true;
        }
        catch (OptionsFaultException fault)
        {
            Console.Error.WriteLine(fault.Message);
            options = null;
            return false;
        }
    }

    private static SigexOptions Bind(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection("Sigex").Get<SigexOptions>() ?? new SigexOptions();
        }
        catch (InvalidOperationException fault)
        {
            // The binder names the key and never its value.
            throw new OptionsFaultException("A setting of section Sigex has a wrong form.", fault);
        }
    }

    private string? FaultIn(IHostEnvironment environment) => this switch
    {
        { DataFolder.Length: 0 } => "Sigex:DataFolder is empty.",
        { Database: { Provider: not DatabaseProvider.Sqlite, ConnectionString.Length: 0 } } =>
            "Sigex:Database:ConnectionString is needed with this provider.",
        { Sandbox.Enabled: true } when environment.IsProduction() =>
            "Sigex:Sandbox:Enabled cannot be true in Production.",
        { Pki.TestAnchors: true } when environment.IsProduction() =>
            "Sigex:Pki:TestAnchors cannot be true in Production.",
        _ when !IsHttp(Pki.StatusResponder) => "Sigex:Pki:StatusResponder is no http or https address.",
        _ when !IsHttp(Pki.TimestampAuthority) => "Sigex:Pki:TimestampAuthority is no http or https address.",
        { Limits.AreSound: false } => "Sigex:Limits has a number below one.",
        _ when !Proxies.All(proxy => IPAddress.TryParse(proxy, out _)) => "Sigex:Proxies names something that is no address.",
        _ when !Origins.All(IsOrigin) => "Sigex:Origins names something that is no origin.",
        _ when InformationSystems.FaultIn(environment.IsDevelopment()) is { } fault => fault,
        { Privacy.AddressRetentionDays: < 0 or > 365 } => "Sigex:Privacy:AddressRetentionDays is not between 0 and 365.",
        _ when !Pki.HasSoundLists => "Sigex:Pki:RevocationLists names an unknown authority or no http or https address.",
        { OperatorBin.Length: > 0 } when Bin.TryParsePrefixed(OperatorBin) is null =>
            "Sigex:OperatorBin is not BIN and twelve digits.",
        _ => null,
    };

    // As a browser writes it, since it is compared letter by letter (RFC 6454, 6.2).
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin) && IsHttp(origin)
        && string.Equals(origin.GetLeftPart(UriPartial.Authority), text, StringComparison.Ordinal);

    private static bool IsHttp(Uri address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https" };
}

/// <summary>The toy authority of a newcomer: section <c>Sigex:Sandbox</c>.</summary>
public sealed class SandboxOptions
{
    public bool Enabled { get; set; }
}

/// <summary>The configuration cannot be worked with. The text names the setting and not its value.</summary>
public sealed class OptionsFaultException(string fault, Exception? cause = null) : Exception(fault, cause);
