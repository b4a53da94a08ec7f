using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Sandbox.Answering;
using Sigex.Tests.Support.Sandbox;

namespace Sigex.Tests.Infrastructure.Sandbox;

public sealed class SigningWithASandboxKey : IAsyncLifetime
{
    private static readonly byte[] Contract = "Договор"u8.ToArray();

    private readonly SandboxHost.StoppedClock _clock = new(SandboxHost.Founded.AddHours(3));
    private SandboxHost _host = null!;

    private ISandbox Sandbox => _host.Services.GetRequiredService<ISandbox>();

    private SandboxAuthority Authority => _host.Services.GetRequiredService<SandboxAuthority>();

    public async ValueTask InitializeAsync() => _host = await SandboxHost.StartAsync(_clock);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("individual-rsa")]
    [InlineData("head-rsa")]
    public async Task The_framework_believes_an_rsa_signature_and_its_chain(string key)
    {
        var cms = Decode(await SignAsync(SandboxOrder.Over(key, Contract, attached: true)), attached: true);

        cms.CheckSignature(verifySignatureOnly: true);
        using var chain = new X509Chain { ChainPolicy = Trusting("root-rsa", "authority-rsa") };
        Assert.True(chain.Build(cms.SignerInfos[0].Certificate!), string.Join(' ', chain.ChainStatus.Select(s => s.StatusInformation)));
        Assert.Equal(3, chain.ChainElements.Count);
        Assert.Equal(Contract, cms.ContentInfo.Content);
    }

    [Theory]
    [InlineData("individual-gost")]
    [InlineData("head-gost")]
    [InlineData("signatory-gost")]
    [InlineData("employee-gost")]
    [InlineData("revoked-gost")]
    [InlineData("expired-gost")]
    public async Task A_second_implementation_believes_a_gost_signature_and_its_chain(string key)
    {
        var cms = Decode(await SignAsync(SandboxOrder.Over(key, Contract, attached: false)), attached: false);

        using var signer = GostOracle.CheckSigner(cms, Contract);
        using var authority = CertificateOf("authority-gost");
        using var root = CertificateOf("root-gost");
        Assert.True(GostOracle.IsIssuedBy(signer.RawData, authority));
        Assert.True(GostOracle.IsIssuedBy(authority.RawData, root));
        Assert.True(GostOracle.IsIssuedBy(root.RawData, root));
    }

    [Fact]
    public async Task A_digest_made_elsewhere_gives_the_same_detached_signature_as_the_content()
    {
        var digest = DigestAlgorithm.Sha256.Hash(Contract);

        var cms = Decode(await SignAsync(SandboxOrder.Over("head-rsa", digest)), attached: false);

        cms.CheckSignature(verifySignatureOnly: true);
    }

    [Fact]
    public async Task The_signed_attributes_are_those_of_ncalayer_in_their_order()
    {
        var cms = Decode(await SignAsync(SandboxOrder.Over("head-gost", Contract, attached: false)), attached: false);

        string[] expected =
            ["1.2.840.113549.1.9.3", "1.2.840.113549.1.9.5", "1.2.840.113549.1.9.16.2.47", "1.2.840.113549.1.9.4"];
        var attributes = cms.SignerInfos[0].SignedAttributes.Cast<CryptographicAttributeObject>().ToArray();
        Assert.Equal(expected, attributes.Select(attribute => attribute.Oid.Value));
        Assert.Equal(_clock.Now, new Pkcs9SigningTime(attributes[1].Values[0].RawData).SigningTime.ToUniversalTime());
        Assert.Single(cms.Certificates);
    }

    [Fact]
    public async Task A_time_stamp_may_be_inside()
    {
        var order = SandboxOrder.Over("head-rsa", Contract, attached: true) with { WithTimestamp = true };

        var signer = Decode(await SignAsync(order), attached: true).SignerInfos[0];

        var attribute = Assert.Single(signer.UnsignedAttributes.Cast<CryptographicAttributeObject>());
        Assert.True(Rfc3161TimestampToken.TryDecode(attribute.Values[0].RawData, out var token, out _));
        Assert.True(token.VerifySignatureForSignerInfo(signer, out _));
        Assert.Equal(_clock.Now, token.TokenInfo.Timestamp);
        Assert.Equal("1.2.398.3.3.2.6.2", token.TokenInfo.PolicyId.Value);
    }

    [Fact]
    public async Task A_digest_of_another_algorithm_is_refused()
    {
        var answer = await Sandbox.SignAsync(
            SandboxOrder.Over("head-gost", DigestAlgorithm.Sha256.Hash(Contract)), CancellationToken.None);

        Assert.True(answer.IsRefused(out var reason, out _));
        Assert.Equal(SandboxRefusals.DigestDoesNotFitKey, reason);
    }

    [Fact]
    public async Task Nobody_signs_with_a_key_that_is_not_there()
    {
        var answer = await Sandbox.SignAsync(
            SandboxOrder.Over("stranger-gost", Contract, attached: false), CancellationToken.None);

        Assert.True(answer.IsRefused(out var reason, out _));
        Assert.Equal(SandboxRefusals.NoSuchKey, reason);
    }

    private static SignedCms Decode(byte[] encoded, bool attached)
    {
        var cms = attached ? new SignedCms() : new SignedCms(new ContentInfo(Contract), detached: true);
        cms.Decode(encoded);
        return cms;
    }

    private async Task<byte[]> SignAsync(SandboxOrder order)
    {
        var answer = await Sandbox.SignAsync(order, CancellationToken.None);
        Assert.False(answer.IsRefused(out var reason, out var signature), reason?.Code);
        return signature!.Encoded.ToArray();
    }

    private X509Certificate2 CertificateOf(string name) =>
        X509CertificateLoader.LoadCertificate(Authority.CertificateOf(name)!);

    private X509ChainPolicy Trusting(string root, string authority)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            VerificationTime = _clock.Now.UtcDateTime,
        };
        policy.CustomTrustStore.Add(CertificateOf(root));
        policy.ExtraStore.Add(CertificateOf(authority));
        return policy;
    }
}
