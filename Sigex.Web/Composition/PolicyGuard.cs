using Sigex.Domain.Cryptography;

namespace Sigex.Web.Composition;

/// <summary>Lets no installation start that would accept what the product refuses (security 1.2).</summary>
internal sealed class PolicyGuard(VerificationPolicy policy) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var weaker = string.Join(", ", policy.WeakerPoints());
        return weaker.Length == 0
            ? Task.CompletedTask
            : throw new OptionsFaultException($"The verification policy is weaker than that of the product: {weaker}.");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
