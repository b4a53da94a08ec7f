using System.Text;
using System.Text.Json.Nodes;
using Sigex.Domain.Cryptography;

namespace Sigex.Tests.Web.Api;

[Collection(Api.Name)]
public sealed class RegisteringADocument(ApiHost api)
{
    private static readonly byte[] Contract = "Договор поставки № 17"u8.ToArray();

    [Theory]
    [InlineData("individual-gost")]
    [InlineData("individual-rsa")]
    public async Task A_signature_and_then_the_body_make_a_document(string key)
    {
        var content = Unique();
        var registered = await api.PostAsync("/api", new { title = "Договор.pdf", signature = await api.SignAsync(key, content) });
        var id = ApiHost.Text(registered, "documentId");

        var done = await api.PostBytesAsync($"/api/{id}/data", content);

        Assert.Matches("^[A-Za-z0-9]{16}$", id);
        Assert.True(registered.GetProperty("signId").GetInt64() > 0);
        Assert.False(registered.TryGetProperty("data", out _));
        Assert.Equal(id, ApiHost.Text(done, "documentId"));
        Assert.Equal(content.Length, done.GetProperty("signedDataSize").GetInt64());
        Assert.Equal(
            DigestAlgorithm.OfDocuments.ToDictionary(a => a.Oid, a => a.Hash(content).Base64),
            done.GetProperty("digests").EnumerateObject().ToDictionary(d => d.Name, d => d.Value.GetString()!));
        Assert.False(done.GetProperty("dataArchived").GetBoolean());
        Assert.False(done.GetProperty("tempStorage").GetBoolean());
    }

    [Fact]
    public async Task Content_inside_the_signature_comes_back_and_is_not_kept()
    {
        var content = Unique();

        var registered = await api.PostAsync(
            "/api", new { signature = await api.SignAsync("individual-gost", content, attached: true) });

        Assert.Equal(content, registered.GetProperty("data").GetBytesFromBase64());
    }

    [Fact]
    public async Task The_same_signature_twice_is_refused_once_the_first_is_finished()
    {
        var content = Unique();
        var signature = await api.SignAsync("individual-gost", content);
        var first = ApiHost.Text(await api.PostAsync("/api", new { signature }), "documentId");
        var second = ApiHost.Text(await api.PostAsync("/api", new { signature }), "documentId");

        ApiHost.AssertRefused("Document not found", await api.PostBytesAsync($"/api/{first}/data", content));
        await api.PostBytesAsync($"/api/{second}/data", content);

        ApiHost.AssertRefused("This signature has already been submitted", await api.PostAsync("/api", new { signature }));
        ApiHost.AssertRefused(
            "Document digests are already known", await api.PostBytesAsync($"/api/{second}/data", content));
    }

    [Theory]
    [InlineData("../../etc/passwd", "Invalid document Title")]
    [InlineData("a\\b.pdf", "Invalid document Title")]
    [InlineData("..", "Invalid document Title")]
    [InlineData("a\u0000.pdf", "Invalid document Title")]
    [InlineData("fdp\u202E.exe", "Invalid document Title")]
    public async Task A_title_that_is_a_path_is_refused_and_leaves_nothing(string title, string constant)
    {
        var before = await api.CountRowsAsync();

        var answer = await api.PostAsync("/api", new { title, signature = await api.SignAsync("individual-gost", Contract) });

        ApiHost.AssertRefused(constant, answer);
        Assert.Equal(before, await api.CountRowsAsync());
    }

    [Theory]
    [InlineData("title", 256)]
    [InlineData("description", 2001)]
    public async Task A_field_that_is_too_long_is_refused_and_one_character_less_is_not(string field, int length)
    {
        // Characters are code points: this one has two halves in UTF-16.
        static string Text(int length) => string.Concat(Enumerable.Repeat("😀", length));

        ApiHost.AssertRefused("Request field size is too large", await api.PostAsync(
            "/api", new Dictionary<string, string> { [field] = Text(length), ["signature"] = "x" }));
        ApiHost.AssertRefused("Authentication required", await api.PostAsync(
            "/api", new Dictionary<string, string> { [field] = Text(length - 1) }));
    }

    [Theory]
    [InlineData("XML")]
    [InlineData("CMS")]
    [InlineData("")]
    public async Task Another_kind_of_signature_is_not_taken(string signType)
    {
        ApiHost.AssertRefused("Signature type is not supported", await api.PostAsync("/api", new { signType, signature = "x" }));
    }

    [Fact]
    public async Task Without_a_signature_a_stranger_registers_nothing()
    {
        ApiHost.AssertRefused("Authentication required", await api.PostAsync("/api", new { title = "a.pdf" }));
    }

    [Theory]
    [InlineData("{\"private\": 1}")]
    [InlineData("{\"signaturesLimit\": -1}")]
    [InlineData("{\"signaturesLimit\": 10001}")]
    [InlineData("{\"signaturesLimit\": 1.5}")]
    [InlineData("{\"unique\": [\"name\"]}")]
    [InlineData("{\"unique\": \"iin\"}")]
    [InlineData("{\"signersRequirements\": [{}]}")]
    [InlineData("{\"signersRequirements\": [{\"authorities\": []}]}")]
    [InlineData("{\"signersRequirements\": [{\"cas\": \"nca\"}]}")]
    [InlineData("{\"signersRequirements\": [{\"iin\": \"800000000028\"}]}")]
    [InlineData("{\"signersRequirements\": [{\"bin\": \"BIN19004000003\"}]}")]
    [InlineData("{\"signersRequirements\": [{\"ca\": \"xyz\"}]}")]
    [InlineData("{\"signersRequirements\": [{\"authorities\": [\"1.2.x\"]}]}")]
    [InlineData("{\"signersRequirements\": [null]}")]
    [InlineData("{\"documentAccess\": [{}]}")]
    [InlineData("{\"documentAccess\": [{\"iin\": \"IIN80000000002a\"}]}")]
    [InlineData("{\"publicWhileLessThanSignatures\": 10001}")]
    [InlineData("{\"publicDuringPreregistration\": true}")]
    [InlineData("{\"tempStorageAfterRegistration\": 2592000001}")]
    [InlineData("[]")]
    public async Task Settings_of_a_wrong_form_have_one_constant(string settings)
    {
        ApiHost.AssertRefused("Invalid format of provided document settings", await api.PostTextAsync(
            "/api", $"{{\"signature\": \"x\", \"settings\": {settings}}}"));
    }

    [Fact]
    public async Task A_hundred_and_one_requirements_are_too_many()
    {
        var settings = $"{{\"signersRequirements\": [{string.Join(',', Enumerable.Repeat("{\"ca\":\"nca\"}", 101))}]}}";

        ApiHost.AssertRefused("Invalid format of provided document settings", await api.PostTextAsync(
            "/api", $"{{\"signature\": \"x\", \"settings\": {settings}}}"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("@example.com")]
    [InlineData("a@example")]
    [InlineData("a@exa mple.com")]
    [InlineData("a@example.com\r\nBcc: b@example.com")]
    [InlineData("a@example.com,b@example.com")]
    [InlineData("\"a b\"@example.com")]
    [InlineData("")]
    public async Task A_bad_address_refuses_the_call(string address)
    {
        ApiHost.AssertRefused("One of the provided notification email addresses is in invalid format", await api.PostAsync(
            "/api", new { signature = "x", emailNotifications = new { to = new[] { "good@example.com", address } } }));
    }

    [Fact]
    public async Task Twenty_one_addresses_are_too_many_and_doubles_count_once()
    {
        static object With(IEnumerable<string> to) => new { emailNotifications = new { to } };
        var twenty = Enumerable.Range(1, 20).Select(number => $"user{number}@example.com").ToList();

        ApiHost.AssertRefused("Too many notification email addresses provided", await api.PostAsync(
            "/api", With([.. twenty, "one.more@example.com"])));
        ApiHost.AssertRefused("Authentication required", await api.PostAsync(
            "/api", With([.. twenty, " USER1@example.com "])));
    }

    [Fact]
    public async Task Where_no_authority_answers_nothing_is_registered()
    {
        var before = await api.CountRowsAsync();
        api.Authorities.IsSilent = true;
        try
        {
            var answer = await api.PostAsync("/api", new { signature = await api.SignAsync("individual-gost", Unique()) });

            ApiHost.AssertRefused("OCSP server problem", answer);
            Assert.Equal(before, await api.CountRowsAsync());
        }
        finally
        {
            api.Authorities.IsSilent = false;
        }
    }

    [Theory]
    [InlineData("revoked-gost", "Invalid certificate status")]
    [InlineData("expired-gost", "Signer certificate expired or not yet valid")]
    public async Task Who_may_not_sign_is_told_why(string key, string constant)
    {
        ApiHost.AssertRefused(constant, await api.PostAsync("/api", new { signature = await api.SignAsync(key, Unique()) }));
    }

    [Fact]
    public async Task A_requirement_that_the_first_signer_must_meet_is_asked_for()
    {
        var settings = JsonNode.Parse("""{"strictSignersRequirements": true, "signersRequirements": [{"bin": "BIN999999999999"}]}""");

        ApiHost.AssertRefused("Signature does not conform to document settings requirements", await api.PostAsync(
            "/api", new JsonObject { ["signature"] = await api.SignAsync("individual-gost", Unique()), ["settings"] = settings }));
    }

    internal static byte[] Unique() => Encoding.UTF8.GetBytes($"Договор {Guid.NewGuid()}");
}
