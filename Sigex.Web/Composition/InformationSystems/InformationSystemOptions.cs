namespace Sigex.Web.Composition.InformationSystems;

/// <summary>The port of information systems (contract 1.2, 2.8): section <c>Sigex:InformationSystems</c>.</summary>
public sealed class InformationSystemOptions
{
    /// <summary>Null or absent: there is no such port. By contract it is 10443, in Development 5443. Zero: any free one.</summary>
    public int? Port { get; set; }

    /// <summary>Where it listens; every address by default.</summary>
    public string Address { get; set; } = "0.0.0.0";

    /// <summary>
    /// PEM with the certificate of the server and what stands above it. Empty: in Development one is made in the data folder.
    /// </summary>
    public string Certificate { get; set; } = "";

    /// <summary>PEM with its key. Empty: it stands in the same file.</summary>
    public string CertificateKey { get; set; } = "";

    internal string? FaultIn(bool isDevelopment) => this switch
    {
        { Port: null } => null,
        { Port: < 0 or > 65535 } => "Sigex:InformationSystems:Port is no port.",
        _ when !System.Net.IPAddress.TryParse(Address, out _) => "Sigex:InformationSystems:Address is no address.",
        { Certificate.Length: 0 } when !isDevelopment => "Sigex:InformationSystems:Certificate is needed outside of Development.",
        _ => null,
    };
}
