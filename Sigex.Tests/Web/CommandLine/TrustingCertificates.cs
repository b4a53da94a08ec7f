using Sigex.Tests.Support;
using Sigex.Web.CommandLine;

namespace Sigex.Tests.Web.CommandLine;

public sealed class TrustingCertificates : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sigex-trust-").FullName;

    [Fact]
    public async Task Certificates_of_our_table_are_imported_and_listed()
    {
        var (exit, said) = await RunAsync("trust", "import", SharedData.Nca("certs/prod"));
        var (_, listed) = await RunAsync("trust", "list");

        Assert.Contains("imported", said, StringComparison.Ordinal);
        Assert.Contains("root", listed, StringComparison.Ordinal);
        Assert.Contains("ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ", listed, StringComparison.Ordinal);
        Assert.True(exit is 0 or 2, said);
        Assert.Contains("already there", (await RunAsync("trust", "import", SharedData.Nca("certs/prod"))).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_matches_no_pin_is_refused_unless_its_pin_is_given()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest(
            "CN=Authority of nobody", key, System.Security.Cryptography.HashAlgorithmName.SHA256,
            System.Security.Cryptography.RSASignaturePadding.Pkcs1);
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var file = Path.Combine(_folder, "stranger.cer");
        await File.WriteAllBytesAsync(file, certificate.RawData);
        var pin = certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256);

        var (refused, said) = await RunAsync("trust", "import", "stranger.cer");
        var (taken, _) = await RunAsync("trust", "import", "stranger.cer", "--pin", pin);
        var (_, listed) = await RunAsync("trust", "list");

        Assert.Equal(2, refused);
        Assert.Contains("refused: matches no pin", said, StringComparison.Ordinal);
        Assert.Equal(0, taken);
        Assert.Contains("CN=Authority of nobody", listed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trust")]
    [InlineData("trust", "forget")]
    [InlineData("trust", "import")]
    [InlineData("trust", "import", "not-there")]
    [InlineData("trust", "import", ".", "--pin", "abc")]
    public async Task A_wrong_call_says_so(params string[] args)
    {
        using var error = new StringWriter();

        Assert.Equal(64, await SigexCommands.TryRunAsync(args, At(TextWriter.Null, error)));
        Assert.NotEmpty(error.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Exit, string Said)> RunAsync(params string[] args)
    {
        using var said = new StringWriter();
        using var error = new StringWriter();
        var exit = await SigexCommands.TryRunAsync(args, At(said, error));
        Assert.Empty(error.ToString());
        return (exit!.Value, said.ToString());
    }

    private Terminal At(TextWriter said, TextWriter error) => new(said, error, [_folder], TimeProvider.System)
    {
        Settings = new Dictionary<string, string?> { ["Sigex:DataFolder"] = Path.Combine(_folder, "data") },
    };
}
