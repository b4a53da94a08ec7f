using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Tests.Support;

/// <summary>Authorities as the test remembers them.</summary>
internal sealed class FakeHealth : IServiceHealth
{
    public IReadOnlyList<AuthorityHealth> Current { get; set; } = [];
}
