using System.Formats.Asn1;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.X509;
using Sigex.Infrastructure.Sandbox;
using Sigex.Tests.Support.Sandbox;
using BigInteger = Org.BouncyCastle.Math.BigInteger;
using CertificateStatus = Org.BouncyCastle.Ocsp.CertificateStatus;
using X509Certificate = Org.BouncyCastle.X509.X509Certificate;

namespace Sigex.Tests.Web.Sandbox;

/// <summary>Over a real port; requests and answers are written and read by other hands than the product's.</summary>
public sealed class AskingTheSandbox : IAsyncLifetime
{
    private readonly SandboxHost.StoppedClock _clock = new(SandboxHost.Founded.AddHours(3));
    private readonly HttpClient _http = new();
    private SandboxHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await SandboxHost.StartAsync(_clock);
        _http.BaseAddress = _host.Address;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_responder_says_good_of_a_good_certificate_and_repeats_the_nonce()
    {
        var nonce = RandomNumberGenerator.GetBytes(16);

        var answer = await StatusAsync(await SerialOf("head-rsa"), nonce);

        Assert.Same(CertificateStatus.Good, answer.Responses[0].GetCertStatus());
        Assert.Equal(_clock.Now.UtcDateTime, answer.Responses[0].ThisUpdate);
        Assert.Equal(_clock.Now.UtcDateTime, answer.ProducedAt);
        Assert.Null(answer.Responses[0].NextUpdate);
        var value = answer.GetExtensionValue(Org.BouncyCastle.Asn1.Ocsp.OcspObjectIdentifiers.PkixOcspNonce);
        Assert.Equal(nonce, AsnDecoder.ReadOctetString(value.GetOctets(), AsnEncodingRules.DER, out _));
    }

    [Fact]
    public async Task The_answer_is_signed_by_a_responder_whom_the_authority_certified()
    {
        var answer = await StatusAsync(await SerialOf("head-rsa"), new byte[16]);

        var responder = Assert.Single(answer.GetCerts());
        responder.Verify((await CertificateAsync("authority-rsa")).GetPublicKey());
        Assert.True(answer.Verify(responder.GetPublicKey()));
        Assert.Contains("1.3.6.1.5.5.7.3.9", responder.GetExtendedKeyUsage().Cast<string>());
    }

    [Fact]
    public async Task Of_a_certificate_that_was_never_issued_it_has_no_record()
    {
        var answer = await StatusAsync(BigInteger.ValueOf(4711), new byte[16]);

        var revoked = Assert.IsType<RevokedStatus>(answer.Responses[0].GetCertStatus());
        Assert.Equal(DateTime.UnixEpoch, revoked.RevocationTime);
        Assert.Equal(6, revoked.RevocationReason);
    }

    [Fact]
    public async Task Of_another_authority_it_says_nothing()
    {
        var request = new OcspReqGenerator();
        var stranger = await CertificateAsync("root-rsa");
        request.AddRequest(new CertificateID(CertificateID.HashSha1, stranger, BigInteger.One));

        var response = new OcspResp(await PostAsync("/sandbox/ocsp/", request.Generate().GetEncoded()));

        Assert.Equal(OcspRespStatus.Unauthorized, response.Status);
    }

    [Fact]
    public async Task Rubbish_is_called_malformed()
    {
        var response = new OcspResp(await PostAsync("/sandbox/ocsp/", [0x30, 0x80, 0x01]));

        Assert.Equal(OcspRespStatus.MalformedRequest, response.Status);
    }

    [Fact]
    public async Task The_framework_believes_a_stamp_over_sha_256()
    {
        var hash = SHA256.HashData("value"u8);
        var request = Rfc3161TimestampRequest.CreateFromHash(
            hash, HashAlgorithmName.SHA256, requestSignerCertificates: true, nonce: new byte[] { 0x12, 0x34 });

        var token = request.ProcessResponse(await PostAsync("/sandbox/tsp/", request.Encode()), out _);

        Assert.True(token.VerifySignatureForHash(hash, HashAlgorithmName.SHA256, out var signer));
        Assert.Equal("C=KZ, CN=SIGEX SANDBOX TSA (RSA)", signer!.Subject);
        Assert.Equal(_clock.Now, token.TokenInfo.Timestamp);
        Assert.Equal("1.2.398.3.3.2.6.2", token.TokenInfo.PolicyId.Value);
    }

    [Theory]
    [InlineData("1.2.398.3.10.1.3.3", 64, "1.2.398.3.3.2.6.4")]
    [InlineData("1.2.398.3.10.1.3.1", 32, "1.2.398.3.3.2.6.1")]
    public async Task A_kazakh_digest_gets_its_policy_and_a_gost_signature(string digest, int length, string policy)
    {
        var hash = RandomNumberGenerator.GetBytes(length);
        var request = Rfc3161TimestampRequest.CreateFromHash(
            hash, new Oid(digest), new Oid(policy), nonce: new byte[] { 0x12, 0x34 }, requestSignerCertificates: true);

        var token = TokenIn(await PostAsync("/sandbox/tsp/", request.Encode()));

        var cms = new SignedCms();
        cms.Decode(token);
        using var signer = GostOracle.CheckSigner(cms, cms.ContentInfo.Content);
        Assert.Equal("C=KZ, CN=SIGEX SANDBOX TSA (GOST)", signer.Subject);
        Assert.True(Rfc3161TimestampTokenInfo.TryDecode(cms.ContentInfo.Content, out var info, out _));
        Assert.Equal(policy, info.PolicyId.Value);
        Assert.Equal(hash, info.GetMessageHash().ToArray());
        Assert.Equal([0x12, 0x34], info.GetNonce()!.Value.ToArray());
    }

    [Fact]
    public async Task Nothing_is_stamped_by_sha_1()
    {
        var request = Rfc3161TimestampRequest.CreateFromHash(new byte[20], HashAlgorithmName.SHA1);

        var answer = await PostAsync("/sandbox/tsp/", request.Encode());

        // PKIStatusInfo: rejection (2), failInfo with bit 0: badAlg.
        Assert.Equal("30093007020102030207" + "80", Convert.ToHexString(answer));
    }

    [Fact]
    public async Task The_people_are_listed_with_what_is_wrong_with_them()
    {
        var people = (await _http.GetFromJsonAsync<JsonArray>("/sandbox/people"))!;

        Assert.Equal(8, people.Count);
        Assert.Contains(people, person => (string?)person!["key"] == "revoked-gost" && (string?)person["state"] == "revoked");
        Assert.Contains(people, person => (string?)person!["key"] == "head-rsa" && (string?)person["role"] == "head");
    }

    [Fact]
    public async Task One_may_sign_over_http()
    {
        var content = "Акт"u8.ToArray();
        var body = new { person = "head", algorithm = "RSA", digest = SHA256.HashData(content), timestamp = true };

        var answer = await _http.PostAsJsonAsync("/sandbox/sign", body);

        var signature = (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["signature"];
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.Decode(Convert.FromBase64String(signature!));
        cms.CheckSignature(verifySignatureOnly: true);
    }

    [Theory]
    [InlineData("""{"person":"nobody","content":"AA=="}""", "The sandbox has no such key")]
    [InlineData("""{"person":"head"}""", "Either a digest or content is needed")]
    [InlineData("""{"person":"head","digest":"AA==","content":"AA=="}""", "Either a digest or content is needed")]
    [InlineData("""{"person":"head","digest":"AA=="}""", "The digest does not fit the key")]
    public async Task What_it_cannot_do_it_says(string body, string message)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var answer = await _http.PostAsync("/sandbox/sign", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(message, (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["message"]);
    }

    [Fact]
    public async Task The_revocation_list_names_the_revoked_one_and_nobody_else()
    {
        var list = await _http.GetByteArrayAsync("/sandbox/crl/gost.crl");

        var crl = new X509CrlParser().ReadCrl(list);
        var revoked = Assert.Single(crl.GetRevokedCertificates().Cast<X509CrlEntry>());
        Assert.Equal(await SerialOf("revoked-gost"), revoked.SerialNumber);
        var empty = new X509CrlParser().ReadCrl(await _http.GetByteArrayAsync("/sandbox/crl/rsa.crl"));
        Assert.Null(empty.GetRevokedCertificates());
        empty.Verify((await CertificateAsync("authority-rsa")).GetPublicKey());
    }

    [Fact]
    public async Task A_fault_is_played_when_a_test_asks_for_it()
    {
        _host.Faults.StatusResponder = SandboxFault.ServerError;

        var answer = await _http.PostAsync("/sandbox/ocsp/", new ByteArrayContent([]));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(1, _host.Faults.StatusQuestions);
    }

    private async Task<BasicOcspResp> StatusAsync(BigInteger serial, byte[] nonce)
    {
        var request = new OcspReqGenerator();
        request.AddRequest(new CertificateID(CertificateID.HashSha1, await CertificateAsync("authority-rsa"), serial));
        var extensions = new Org.BouncyCastle.Asn1.X509.X509ExtensionsGenerator();
        extensions.AddExtension(
            Org.BouncyCastle.Asn1.Ocsp.OcspObjectIdentifiers.PkixOcspNonce, critical: false,
            new Org.BouncyCastle.Asn1.DerOctetString(nonce));
        request.SetRequestExtensions(extensions.Generate());

        var response = new OcspResp(await PostAsync("/sandbox/ocsp/", request.Generate().GetEncoded()));

        Assert.Equal(OcspRespStatus.Successful, response.Status);
        return (BasicOcspResp)response.GetResponseObject();
    }

    private async Task<byte[]> PostAsync(string path, byte[] question)
    {
        using var content = new ByteArrayContent(question);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await _http.PostAsync(path, content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<BigInteger> SerialOf(string name)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(
            await _http.GetByteArrayAsync($"/sandbox/cert/{name}.cer"));
        return new BigInteger(certificate.SerialNumber, 16);
    }

    private async Task<X509Certificate> CertificateAsync(string name) =>
        new X509CertificateParser().ReadCertificate(await _http.GetByteArrayAsync($"/sandbox/cert/{name}.cer"));

    private static byte[] TokenIn(byte[] response)
    {
        var answer = new AsnReader(response, AsnEncodingRules.DER).ReadSequence();
        Assert.Equal(0, answer.ReadSequence().ReadInteger());
        return answer.ReadEncodedValue().ToArray();
    }
}
