using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Infrastructure.Authorities.Lists;
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
    [InlineData("Sigex:Pki:RevocationLists:nobody:0", "http://lists.example.com/a.crl")]
    [InlineData("Sigex:Pki:RevocationLists:nca_gost_2022:0", "ftp://lists.example.com/a.crl")]
    [InlineData("Sigex:Pki:RevocationLists:nca_gost_2022:0", "http://a.kz/ http://b.kz/ http://c.kz/ http://d.kz/")]
    public void What_cannot_be_worked_with_is_named_at_the_start(string setting, string value)
    {
        Assert.Throws<OptionsFaultException>(() => Read(Environments.Production, (setting, value)));
    }

    [Fact]
    public void Lists_of_an_authority_are_taken_from_where_the_operator_says()
    {
        var options = Read(
            Environments.Production,
            ("Sigex:Pki:RevocationLists:nca_gost_2022:0", "http://one.example.com/a.crl http://two.example.com/a.crl"),
            ("Sigex:Pki:RevocationLists:nca_gost_2022:1", "http://one.example.com/delta.crl"),
            ("Sigex:Pki:RevocationLists:nca_rsa_2022:0", ""));

        var lists = new ConfiguredLists(options.Pki.RevocationLists);

        Assert.Equal([2, 1], lists.Of(PinOf("nca_gost_2022"))!.Select(source => source.Addresses.Count));
        Assert.Empty(lists.Of(PinOf("nca_rsa_2022"))!);
        Assert.Equal("http://crl.root.gov.kz/rsa2020.crl", lists.Of(PinOf("root_rsa_2020"))![0].Addresses[0].AbsoluteUri);
        Assert.Null(lists.Of(PinOf("nca_gost2022_test")));
        Assert.DoesNotContain(lists.Addresses, address => address.Host == "test.pki.gov.kz");
    }

    private static string PinOf(string name) => KnownAnchors.All.Single(anchor => anchor.Name == name).Sha256;

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
