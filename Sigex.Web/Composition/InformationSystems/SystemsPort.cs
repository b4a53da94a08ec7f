using System.Net;
using System.Security.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Options;

namespace Sigex.Web.Composition.InformationSystems;

/// <summary>
/// The second port: TLS 1.3, a client certificate in the handshake, any chain, no weak key (contract 1.2, 2.8; rule LOG-11).
/// Whose key it is, is asked on every call.
/// </summary>
internal sealed class SystemsPort(SigexOptions options, IConfiguration configuration, TimeProvider clock)
    : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions server)
    {
        if (options.InformationSystems.Port is not { } port)
        {
            return;
        }

        // A port that is opened in code makes the server deaf to the addresses of the configuration, so they are opened here too.
        foreach (var address in Addresses())
        {
            Open(server, address);
        }

        var certificate = ServerCertificate.Of(options, clock);
        server.Listen(IPAddress.Parse(options.InformationSystems.Address), port, listen =>
        {
            listen.Use(next => connection =>
            {
                connection.Features.Set(SystemsConnection.Mark);
                return next(connection);
            });
            listen.UseHttps(new HttpsConnectionAdapterOptions
            {
                ServerCertificate = certificate,
                SslProtocols = SslProtocols.Tls13,
                ClientCertificateMode = ClientCertificateMode.RequireCertificate,
                ClientCertificateValidation = (client, _, _) => ClientKey.IsStrong(client),
                CheckCertificateRevocation = false,
            });
        });
    }

    private IEnumerable<BindingAddress> Addresses() =>
        (configuration[WebHostDefaults.ServerUrlsKey] ?? "http://127.0.0.1:5080")
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(BindingAddress.Parse);

    private static void Open(KestrelServerOptions server, BindingAddress address)
    {
        Action<ListenOptions> secure = listen =>
        {
            if (address.Scheme == Uri.UriSchemeHttps)
            {
                listen.UseHttps();
            }
        };
        if (string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase))
        {
            server.ListenLocalhost(address.Port, secure);
        }
        else if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip))
        {
            server.Listen(ip, address.Port, secure);
        }
        else
        {
            // "*", "+" and names mean every address (Kestrel's own rule).
            server.ListenAnyIP(address.Port, secure);
        }
    }
}

/// <summary>Stands on every connection of the second port, whatever its number.</summary>
internal sealed class SystemsConnection
{
    public static readonly SystemsConnection Mark = new();

    private SystemsConnection() { }

    public static bool Is(HttpContext http) => http.Features.Get<SystemsConnection>() is not null;
}
