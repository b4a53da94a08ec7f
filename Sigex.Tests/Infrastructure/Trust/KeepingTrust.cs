using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Infrastructure.Authorities;
using Sigex.Infrastructure.Outgoing;
using Sigex.Infrastructure.Trust;
using Sigex.Tests.Support;
using Sigex.Tests.Support.Sandbox;
using Sigex.Web.CommandLine;

namespace Sigex.Tests.Infrastructure.Trust;

public sealed class KeepingTrust : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("sigex-trust-").FullName;
    private readonly List<ServiceProvider> _opened = [];

    public void Dispose()
    {
        _opened.ForEach(services => services.Dispose());
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task The_known_anchors_are_taken_and_shown()
    {
        var (code, table) = await RunAsync("import", SharedData.Nca("certs/prod"));

        Assert.Equal(TrustCommand.Done, code);
        Assert.Contains("root_gost_2022", table, StringComparison.Ordinal);
        Assert.Contains("imported, not confirmed", table, StringComparison.Ordinal);

        var (_, list) = await RunAsync("list");
        Assert.Contains("2045-09-08", list, StringComparison.Ordinal);
        Assert.Contains("not confirmed", list, StringComparison.Ordinal);
        Assert.Equal(12, list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Roots_are_anchors_and_authorities_lead_to_them()
    {
        await RunAsync("import", SharedData.Nca("certs/prod"), SharedData.Nca("certs/test"));

        var trust = Open().GetRequiredService<ITrustStore>().Current;

        Assert.Equal(5, trust.Anchors.Count);
        Assert.Equal(6, trust.Intermediates.Count);
    }

    [Fact]
    public async Task Test_anchors_count_only_where_the_installation_says_so()
    {
        await RunAsync("import", SharedData.Nca("certs/test"));

        Assert.Empty(Open().GetRequiredService<ITrustStore>().Current.Anchors);
        Assert.Equal(5, Open(new AuthorityOptions { TestAnchors = true }).GetRequiredService<ITrustStore>().Current.Anchors.Count);
    }

    [Fact]
    public async Task What_matches_no_pin_is_refused_and_leaves_nothing()
    {
        var (code, table) = await RunAsync("import", WriteRoot("stranger.cer").Path);

        Assert.Equal(TrustCommand.Incomplete, code);
        Assert.Contains("refused: matches no pin", table, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_data, "trust")));
    }

    [Fact]
    public async Task The_operator_may_answer_for_a_pin()
    {
        var (path, pin) = WriteRoot("own.cer");
        var store = Open().GetRequiredService<ITrustStore>();
        Assert.Empty(store.Current.Anchors);

        var (code, _) = await RunAsync("import", path, "--pin", pin.ToUpperInvariant());

        Assert.Equal(TrustCommand.Done, code);
        Assert.Equal(pin, Assert.Single(store.Current.Anchors).Sha256);
        Assert.Contains("pinned by the operator", (await RunAsync("list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pem_is_taken_like_der()
    {
        var (path, pin) = WriteRoot("own.cer");
        var pem = Path.Combine(_data, "own.pem");
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(path);
        await File.WriteAllTextAsync(pem, certificate.ExportCertificatePem());

        Assert.Equal(TrustCommand.Done, (await RunAsync("import", pem, "--pin", pin)).Code);
    }

    [Fact]
    public void A_file_put_into_the_folder_by_hand_adds_no_trust()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_data, "trust")).FullName;
        File.Move(WriteRoot("own.cer").Path, Path.Combine(folder, "own.cer"));

        Assert.Empty(Open().GetRequiredService<ITrustStore>().Current.Anchors);
    }

    [Fact]
    public async Task A_file_that_is_no_certificate_is_called_so()
    {
        var path = Path.Combine(_data, "readme.cer");
        await File.WriteAllTextAsync(path, "hello");

        var (code, table) = await RunAsync("import", path);

        Assert.Equal(TrustCommand.Incomplete, code);
        Assert.Contains("refused: no certificate", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetching_reaches_nobody_without_a_network_and_says_so()
    {
        var (code, table) = await RunAsync("fetch");

        Assert.Equal(TrustCommand.Incomplete, code);
        Assert.Contains("not reached (name-not-found)", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("import")]
    [InlineData("import", "/no/such/place")]
    [InlineData("import", ".", "--pin", "abc")]
    [InlineData("import", ".", "--force")]
    [InlineData("forget")]
    public async Task Wrong_usage_has_its_own_code(params string[] args)
    {
        Assert.Equal(TrustCommand.WrongUsage, (await RunAsync(args)).Code);
    }

    private (string Path, string Pin) WriteRoot(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Own root", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = request.CreateSelfSigned(SandboxHost.Founded, SandboxHost.Founded.AddYears(5));
        var path = Path.Combine(_data, name);
        File.WriteAllBytes(path, root.RawData);
        return (path, Convert.ToHexStringLower(SHA256.HashData(root.RawData)));
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await TrustCommand.RunAsync(args, Open().GetRequiredService<TrustDesk>(), output, error);
        return (code, output.ToString());
    }

    private ServiceProvider Open(AuthorityOptions? options = null)
    {
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(TimeProvider.System)
            .AddSingleton<INameLookup, NoNetwork>()
            .AddSigexAuthorities(options ?? new AuthorityOptions(), _data)
            .BuildServiceProvider();
        _opened.Add(services);
        return services;
    }

    private sealed class NoNetwork : INameLookup
    {
        public Task<System.Net.IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
            throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound);
    }
}
