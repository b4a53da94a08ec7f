using Sigex.Domain.Kernel;

namespace Sigex.Domain.Sandbox;

/// <summary>The toy authority of a newcomer: invented people whose keys anybody at this machine may use.</summary>
/// <remarks>
/// Registered only where the sandbox is switched on, which is never so in Production. Whoever wants to offer it asks the
/// container for it and lives without it: <c>services.GetService&lt;ISandbox&gt;()</c>. Wherever it is offered, the page
/// says that the keys, the people and what they sign are a game.
/// </remarks>
public interface ISandbox
{
    /// <summary>All keys of all people, the ones that cannot sign anything good (revoked, expired) among them.</summary>
    Task<IReadOnlyList<SandboxPerson>> PeopleAsync(CancellationToken cancellation);

    /// <summary>A CMS as NCALayer makes it, or why not.</summary>
    Task<Result<SandboxSignature>> SignAsync(SandboxOrder order, CancellationToken cancellation);
}

/// <summary>DER of a CMS SignedData.</summary>
public sealed record SandboxSignature(ReadOnlyMemory<byte> Encoded)
{
    public string Base64 => Convert.ToBase64String(Encoded.Span);
}
