using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Documents;
using Sigex.Infrastructure.Jobs;

namespace Sigex.Tests.Architecture;

public sealed class EveryErrandHasAJob
{
    [Fact]
    public void No_errand_waits_for_nobody()
    {
        var services = new ServiceCollection().AddSigexJobs();

        var names = (
            from page in typeof(Document).Assembly.GetTypes()
            where page.Name.EndsWith("Errands", StringComparison.Ordinal)
            from field in page.GetFields()
            where field.IsLiteral
            select (string)field.GetRawConstantValue()!).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(
            services, service => service.ServiceType == typeof(IOutboxJob) && Equals(service.ServiceKey, name)));
    }
}
