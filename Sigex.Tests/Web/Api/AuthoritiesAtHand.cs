using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Timestamps;
using Sigex.Infrastructure.Sandbox;
using Sigex.Infrastructure.Sandbox.Answering;

namespace Sigex.Tests.Web.Api;

/// <summary>The real answers of the sandbox's authorities without the way over the network, or silence on demand.</summary>
internal sealed class AuthoritiesAtHand(SandboxFolder folder, SandboxAuthority authority)
    : IStatusResponder, ITimestampAuthority, ITrustStore
{
    private readonly Lazy<TrustStore> _trust = new(() => new TrustStore(
        [.. folder.House.Families.Select(family => Certificate.Read(family.Root.Certificate.Encoded))],
        [.. folder.House.Families.Select(family => Certificate.Read(family.Authority.Certificate.Encoded))]));

    public bool IsSilent { get; set; }

    public TrustStore Current => _trust.Value;

    public Task<Reply> AskAsync(Certificate issuer, ReadOnlyMemory<byte> request, CancellationToken cancellation) =>
        Task.FromResult(Reply(() => authority.AnswerStatus(request)));

    public Task<Reply> StampAsync(ReadOnlyMemory<byte> request, CancellationToken cancellation) =>
        Task.FromResult(Reply(() => authority.AnswerTimestamp(request)));

    private Reply Reply(Func<byte[]> answer) => IsSilent ? new Reply.Missing("silent") : new Reply.Received(answer());
}
