using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Tests.Vectors;
using Sigex.Web.Composition;

namespace Sigex.Tests.Web.Composition;

public sealed class StartingWithAPolicy
{
    [Fact]
    public async Task The_policy_of_the_product_starts() =>
        await new PolicyGuard(VerificationPolicy.Default).StartAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_stricter_one_starts() =>
        await new PolicyGuard(VerificationPolicy.Default with { LeastRsaBits = 3_072, Signatures = [SignatureAlgorithm.Gost2015Of512] })
            .StartAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_weaker_one_does_not()
    {
        var fault = await Assert.ThrowsAsync<OptionsFaultException>(
            () => new PolicyGuard(SuitePolicies.Mathematics).StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(nameof(VerificationPolicy.LeastRsaBits), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_was_given_a_weaker_one_does_not_start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSigexDomain(EvidenceRule.Required);
        builder.Services.AddSingleton(SuitePolicies.Mathematics);
        using var host = builder.Build();

        await Assert.ThrowsAsync<OptionsFaultException>(() => host.StartAsync(TestContext.Current.CancellationToken));
    }
}
