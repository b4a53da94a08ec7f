using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Certificates;
using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Sandbox.Answering;

namespace Sigex.Infrastructure.Sandbox;

/// <summary>Introduces the sandbox to the trust store and to those who ask authorities.</summary>
internal sealed class SandboxNeighbour(SandboxFolder folder, IServiceProvider services) : INeighbour
{
    private readonly Lazy<IReadOnlyList<Certificate>> _anchors =
        new(() => [.. folder.House.Families.Select(family => Certificate.Read(family.Root.Certificate.Encoded))]);

    private readonly Lazy<IReadOnlyList<Certificate>> _intermediates =
        new(() => [.. folder.House.Families.Select(family => Certificate.Read(family.Authority.Certificate.Encoded))]);

    public IReadOnlyList<Certificate> Anchors => _anchors.Value;

    public IReadOnlyList<Certificate> Intermediates => _intermediates.Value;

    public Uri? StatusResponder => At("/sandbox/ocsp/");

    public Uri? TimestampAuthority => At("/sandbox/tsp/");

    public Uri? RevocationListOf(Certificate issuer) => folder.House.Families
        .SelectMany(family => new[] { family.Root, family.Authority })
        .FirstOrDefault(holder => issuer.Encoded.Span.SequenceEqual(holder.Certificate.Encoded)) is { } found
            ? At($"/sandbox/crl/{SandboxAuthority.ListNameOf(found)}.crl")
            : null;

    // The port is known only when the server listens. The program calls itself, so it goes by the loopback address
    // whenever the server listens everywhere.
    private Uri? At(string path)
    {
        var address = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        if (address is null)
        {
            return null;
        }

        var binding = new Uri(address.Replace("//*", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//+", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//[::]", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//localhost", "//127.0.0.1", StringComparison.OrdinalIgnoreCase));
        return new Uri(binding, path);
    }
}
