using System.Buffers.Text;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;
using Sigex.Domain.Sandbox;

namespace Sigex.Web.Components.Signing;

/// <summary>Signs with a key of the sandbox what the browser or the registry has hashed.</summary>
internal sealed class SandboxSigning(IEnumerable<ISandbox> sandboxes)
{
    /// <param name="person">Whose key signs.</param>
    /// <param name="digest">Base64, as the browser says it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task<Result<SandboxSignature>> SignAsync(SandboxPerson person, string? digest, CancellationToken cancellation)
    {
        var algorithm = person.DigestAlgorithm;
        return digest is not null && Base64.IsValid(digest, out var length) && length == algorithm.Length
            ? SignAsync(person, new Digest(algorithm, Convert.FromBase64String(digest)), cancellation)
            : Task.FromResult<Result<SandboxSignature>>(SandboxRefusals.NothingToSign);
    }

    public async Task<Result<SandboxSignature>> SignAsync(SandboxPerson person, Digest digest, CancellationToken cancellation) =>
        sandboxes.FirstOrDefault() is { } sandbox
            ? await sandbox.SignAsync(SandboxOrder.Over(person.Key, digest), cancellation)
            : SandboxRefusals.NoSuchKey;
}
