using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sigex.Infrastructure.Sandbox;
using Sigex.Tests.Support.Sandbox;

namespace Sigex.Tests.Infrastructure.Sandbox;

public sealed class TheSandboxFolder : IDisposable
{
    private readonly string _data = SandboxHost.NewDataFolder();

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void Another_start_finds_the_same_people()
    {
        var first = Open(SandboxHost.Founded);
        var later = Open(SandboxHost.Founded.AddDays(40));

        Assert.Equal(
            first.Everybody.Select(holder => Convert.ToHexString(holder.Certificate.Encoded)),
            later.Everybody.Select(holder => Convert.ToHexString(holder.Certificate.Encoded)));
        Assert.Equal(
            first.Everybody.Select(holder => Convert.ToHexString(holder.Key.SubjectPublicKeyInfo)),
            later.Everybody.Select(holder => Convert.ToHexString(holder.Key.SubjectPublicKeyInfo)));
    }

    [Fact]
    public void Each_certificate_holds_the_key_that_lies_beside_it()
    {
        foreach (var holder in Open(SandboxHost.Founded).Everybody)
        {
            using var certificate = X509CertificateLoader.LoadCertificate(holder.Certificate.Encoded);
            Assert.Equal(holder.Key.PublicKeyOctets, certificate.PublicKey.EncodedKeyValue.RawData);
        }
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Only_the_owner_may_read_the_keys()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        var fresh = Path.Combine(_data, "fresh");

        _ = new SandboxFolder(fresh, TimeProvider.System).House;

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(fresh));
        Assert.All(Directory.GetFiles(fresh), file => Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
        Assert.Equal(["fresh", "sandbox"], Directory.GetDirectories(_data).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Everything_calls_itself_a_sandbox_and_every_person_has_a_number()
    {
        using var root = Certificate("root-gost");
        using var head = Certificate("head-gost");

        // The framework shows names from the last attribute to the first.
        Assert.Equal("C=KZ, CN=SIGEX SANDBOX ROOT (GOST)", root.SubjectName.Name);
        Assert.Equal("C=KZ, CN=SIGEX SANDBOX CA (GOST)", head.IssuerName.Name);
        Assert.Contains("IIN850505300022", head.SubjectName.Name, StringComparison.Ordinal);
        Assert.Contains("OU=BIN150140000033", head.SubjectName.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_parameters_are_the_very_bytes_of_nca()
    {
        using var head = Certificate("head-gost");

        Assert.Equal(
            "3016060A2A830E030A010102020106082A830E030A010303",
            Convert.ToHexString(head.PublicKey.EncodedParameters!.RawData));
    }

    [Theory]
    [InlineData("individual-gost", "1.3.6.1.5.5.7.3.4 1.2.398.3.3.4.1.1", false)]
    [InlineData("head-gost", "1.3.6.1.5.5.7.3.4 1.2.398.3.3.4.1.2 1.2.398.3.3.4.1.2.1", false)]
    [InlineData("signatory-gost", "1.3.6.1.5.5.7.3.4 1.2.398.3.3.4.1.2 1.2.398.3.3.4.1.2.2", true)]
    [InlineData("employee-gost", "1.3.6.1.5.5.7.3.4 1.2.398.3.3.4.1.2 1.2.398.3.3.4.1.2.5", false)]
    [InlineData("timestamp-rsa", "1.3.6.1.5.5.7.3.8", true)]
    [InlineData("status-gost", "1.3.6.1.5.5.7.3.9", false)]
    public void Purposes_are_those_of_the_profile(string name, string purposes, bool isCritical)
    {
        using var certificate = Certificate(name);

        var extension = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single();
        Assert.Equal(purposes, string.Join(' ', extension.EnhancedKeyUsages.Cast<Oid>().Select(oid => oid.Value)));
        Assert.Equal(isCritical, extension.Critical);
    }

    private House Open(DateTimeOffset now) =>
        new SandboxFolder(Path.Combine(_data, "sandbox"), new SandboxHost.StoppedClock(now)).House;

    private X509Certificate2 Certificate(string name) => X509CertificateLoader.LoadCertificate(
        Open(SandboxHost.Founded).Everybody.First(holder => holder.Name == name).Certificate.Encoded);
}
