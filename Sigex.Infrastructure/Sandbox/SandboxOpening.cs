using Microsoft.Extensions.Hosting;

namespace Sigex.Infrastructure.Sandbox;

/// <summary>Makes or loads the people while the host starts, so that the first visitor does not wait for RSA keys.</summary>
internal sealed class SandboxOpening(SandboxFolder folder) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => _ = folder.House, CancellationToken.None);
}
