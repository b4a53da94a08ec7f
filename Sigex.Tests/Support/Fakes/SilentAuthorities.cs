using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Tests.Support.Fakes;

/// <summary>A status responder and a time-stamp authority that never answer, and count how often they were asked.</summary>
internal sealed class SilentAuthorities : IStatusResponder, ITimestampAuthority, IRevocationLists
{
    public int TimesAsked { get; private set; }

    /// <summary>Runs while the asker waits for nothing.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public IReadOnlyList<RevocationList> Of(Certificate issuer) => [];

    public Task<Reply> AskAsync(Certificate issuer, ReadOnlyMemory<byte> request, CancellationToken cancellation) =>
        SilenceAsync();

    public Task<Reply> StampAsync(ReadOnlyMemory<byte> request, CancellationToken cancellation) => SilenceAsync();

    private async Task<Reply> SilenceAsync()
    {
        TimesAsked++;
        await Meanwhile();
        return new Reply.Missing("Timeout");
    }
}
