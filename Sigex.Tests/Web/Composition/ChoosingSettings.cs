using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Infrastructure.Database;
using Sigex.Web.Composition;

namespace Sigex.Tests.Web.Composition;

public sealed class ChoosingSettings
{
    [Fact]
    public void What_is_absent_is_safe()
    {
        var options = Read(Environments.Production);

        Assert.False(options.Sandbox.Enabled);
        Assert.False(options.Pki.TestAnchors);
        Assert.Equal(EvidenceRule.Required, options.Pki.Evidence);
        Assert.Equal(DatabaseProvider.Sqlite, options.Database.Provider);
    }

    [Theory]
    [InlineData("Sigex:Sandbox:Enabled")]
    [InlineData("Sigex:Pki:TestAnchors")]
    public void What_is_for_trying_out_cannot_be_on_in_production(string setting)
    {
        var fault = Assert.Throws<OptionsFaultException>(() => Read(Environments.Production, (setting, "true")));

        Assert.Contains(setting, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sigex:Sandbox:Enabled")]
    [InlineData("Sigex:Pki:TestAnchors")]
    public void It_can_be_on_in_development(string setting)
    {
        Assert.NotNull(Read(Environments.Development, (setting, "true")));
    }

    [Theory]
    [InlineData("Sigex:DataFolder", "")]
    [InlineData("Sigex:Database:Provider", "SqlServer")]
    [InlineData("Sigex:Database:Provider", "Oracle")]
    [InlineData("Sigex:Pki:StatusResponder", "ftp://example.com/")]
    [InlineData("Sigex:Pki:TimestampAuthority", "nowhere")]
    [InlineData("Sigex:OperatorBin", "150140000033")]
    public void What_cannot_be_worked_with_is_named_at_the_start(string setting, string value)
    {
        Assert.Throws<OptionsFaultException>(() => Read(Environments.Production, (setting, value)));
    }

    private static SigexOptions Read(string environment, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
            .Build();
        return SigexOptions.From(configuration, new House(environment));
    }

    private sealed class House(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Sigex.Web";

        public string ContentRootPath { get; set; } = Path.GetTempPath();

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
