using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;
using Sigex.Domain.Sandbox;

namespace Sigex.Tests.Support;

/// <summary>Two invented people whose signatures are not worth the name; pages only carry them.</summary>
internal sealed class FakeSandbox : ISandbox
{
    public static readonly SandboxPerson Head = new()
    {
        Key = "head-rsa",
        DisplayName = "САНДЫБАЕВ АЗАМАТ",
        Organization = "ТОО Степь",
        Role = SandboxRole.Head,
        State = SandboxState.Good,
        Algorithm = SandboxAlgorithm.Rsa,
        DigestAlgorithm = DigestAlgorithm.Sha256,
    };

    public static readonly SandboxPerson Expired = Head with
    {
        Key = "person-old",
        DisplayName = "СЕРІКОВА АЙГҮЛЬ",
        Organization = null,
        Role = SandboxRole.Individual,
        State = SandboxState.Expired,
    };

    public List<SandboxOrder> Orders { get; } = [];

    public Task<IReadOnlyList<SandboxPerson>> PeopleAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<SandboxPerson>>([Head, Expired]);

    public Task<Result<SandboxSignature>> SignAsync(SandboxOrder order, CancellationToken cancellation)
    {
        Orders.Add(order);
        return Task.FromResult<Result<SandboxSignature>>(new SandboxSignature(new byte[] { 0x30, 0x00 }));
    }
}
