using System.Text.Json;
using Sigex.Domain.Signatures.Cms;

namespace Sigex.Tests.Web.Api;

/// <summary>Every "bad input" to a signature field: its constant, nothing left behind, and the process lives on.</summary>
[Collection(Api.Name)]
public sealed class HandingInNonsense(ApiHost api)
{
    public static TheoryData<string, string> Nonsense => new()
    {
        { "nothing", "" },
        { "no base64", "это не подпись" },
        { "words in base64", Base64("not a signature at all"u8) },
        { "a PDF", Base64("%PDF-1.7\n%âãÏÓ\n1 0 obj <<>> endobj"u8) },
        { "one byte", Base64([0x30]) },
        { "100 kB of nested BER", Base64([.. Enumerable.Repeat<byte[]>([0x30, 0x80], 50_000).SelectMany(pair => pair)]) },
        { "nested octet strings", Base64([.. Enumerable.Repeat<byte[]>([0x24, 0x80], 50_000).SelectMany(pair => pair)]) },
        { "two gigabytes announced inside", Base64([0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF, 0x06]) },
        { "zeros", Base64(new byte[100_000]) },
        { "an empty PEM", "-----BEGIN CMS-----\n-----END CMS-----\n" },
        { "a PEM of another thing", $"-----BEGIN CERTIFICATE-----\n{Base64("x"u8)}\n-----END CERTIFICATE-----\n" },
        { "an XML signature", "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/>" },
    };

    [Theory, MemberData(nameof(Nonsense))]
    public async Task Is_refused_and_leaves_nothing(string what, string signature)
    {
        var before = await api.CountRowsAsync();

        var answer = await api.PostAsync("/api", new { signature });

        Assert.True(
            ApiHost.Text(answer, "message") is "Failed to parse signature" or "Signature type is not supported",
            $"{what}: {answer}");
        Assert.Equal(before, await api.CountRowsAsync());
        await LivesOnAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1000)]
    public async Task A_signature_that_breaks_off_is_none(int missing)
    {
        var whole = await SignatureAsync();
        var before = await api.CountRowsAsync();

        ApiHost.AssertRefused("Failed to parse signature", await RegisterAsync(whole[..^missing]));
        ApiHost.AssertRefused("Failed to parse signature", await RegisterAsync([.. whole, 0]));
        Assert.Equal(before, await api.CountRowsAsync());
    }

    [Fact]
    public async Task A_signature_with_a_bit_turned_is_refused_or_says_the_same()
    {
        var whole = await SignatureAsync();
        var sound = Read(whole)!;
        var before = await api.CountRowsAsync();
        var chance = new Random(2026);

        var refused = 0;
        for (var turn = 0; turn < 200; turn++)
        {
            var spoilt = whole.ToArray();
            spoilt[chance.Next(spoilt.Length)] ^= (byte)(1 << chance.Next(8));
            var answer = await RegisterAsync(spoilt);
            if (answer.TryGetProperty("message", out var constant))
            {
                Assert.NotEqual("Unexpected error", constant.GetString());
                refused++;
                continue;
            }

            // A few bits are covered by nothing, a version number for one. Then nothing of the meaning has changed.
            var taken = Read(spoilt)!;
            Assert.Equal(sound.Identity, taken.Identity);
            Assert.Equal(sound.MessageDigest, taken.MessageDigest);
            Assert.Equal(sound.Signer.Sha256, taken.Signer.Sha256);
        }

        // What was taken is one unfinished registration with one signature, again and again.
        Assert.InRange(refused, 180, 200);
        Assert.InRange(await api.CountRowsAsync() - before, 0, 2);
        await LivesOnAsync();
    }

    [Fact]
    public async Task An_algorithm_that_nobody_knows_is_named_as_such()
    {
        var whole = await SignatureAsync("individual-rsa");
        ReadOnlySpan<byte> sha256 = [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];
        var spoilt = whole.ToArray();
        for (var place = spoilt.AsSpan().IndexOf(sha256); place >= 0;)
        {
            // 2.16.840.1.101.3.4.2.99
            spoilt[place + sha256.Length - 1] = 99;
            place = spoilt.AsSpan().IndexOf(sha256);
        }

        ApiHost.AssertRefused("Digest algorithm not supported", await RegisterAsync(spoilt));
    }

    [Fact]
    public async Task An_authority_that_nobody_knows_is_named_as_such()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var signature = StrangersCms.Sign(key, "text"u8.ToArray());

        ApiHost.AssertRefused("Certificate issuer is unknown", await RegisterAsync(signature));
    }

    [Fact]
    public async Task A_signature_over_another_document_does_not_finish_this_one()
    {
        var signature = Convert.ToBase64String(await SignatureAsync());
        var id = ApiHost.Text(await api.PostAsync("/api", new { signature }), "documentId");
        var before = await api.CountRowsAsync();

        ApiHost.AssertRefused("Signature does not correspond to the document", await api.PostBytesAsync(
            $"/api/{id}/data", "quite another text"u8.ToArray()));

        Assert.Equal(before, await api.CountRowsAsync());
        Assert.Equal(0, (await api.GetAsync($"/api/{id}")).GetProperty("signedDataSize").GetInt64());
    }

    private async Task<byte[]> SignatureAsync(string key = "individual-gost") =>
        Convert.FromBase64String(await api.SignAsync(key, RegisteringADocument.Unique()));

    private Task<JsonElement> RegisterAsync(byte[] signature) =>
        api.PostAsync("/api", new { signature = Convert.ToBase64String(signature) });

    private static CmsSignature? Read(byte[] encoded) =>
        CmsSignature.Read(encoded).IsRefused(out _, out var signature) ? null : signature;

    private async Task LivesOnAsync() =>
        Assert.StartsWith("v", ApiHost.Text(await api.GetAsync("/api/version"), "version"), StringComparison.Ordinal);

    private static string Base64(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes);
}
