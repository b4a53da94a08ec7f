using System.Text.Json;
using System.Text.Json.Nodes;
using Sigex.Domain.Signatures.Cms;

namespace Sigex.Tests.Web.Api;

/// <summary>The shape of contract 3.4 and 3.5, field by field.</summary>
[Collection(Api.Name)]
public sealed class ReadingADocument(ApiHost api)
{
    private static readonly string[] OfCertificate =
    [
        "certSignAlgorithm", "serialNumber", "from", "until", "subject", "subjectStructure", "issuer",
        "issuerStructure", "policyIds", "keyUsages", "extKeyUsages", "signAlgorithm",
    ];

    [Fact]
    public async Task A_document_has_all_its_fields_and_no_addresses_for_strangers()
    {
        var content = RegisteringADocument.Unique();
        var id = await api.RegisterAsync(content, more: new JsonObject
        {
            ["title"] = "Договор <17> & «приложение».pdf",
            ["description"] = "Договор № 17\nот 10.03.2026",
            ["emailNotifications"] = JsonNode.Parse("""{"to": ["buyer@example.com"], "language": "kk/ru"}"""),
            ["settings"] = JsonNode.Parse("""
                {
                  "signaturesLimit": 3, "unique": ["iin"],
                  "signersRequirements": [{"bin": "BIN150140000033", "authorities": ["1.2.398.3.3.4.1.2.1"], "ca": "nca"}],
                  "documentAccess": [{"iin": "IIN800000000028"}]
                }
                """),
        });
        await api.PostAsync($"/api/{id}", new
        {
            signature = await api.SignAsync("head-gost", content),
            signatureEmailNotifications = JsonNode.Parse(
                """{"to": ["archive@example.com"], "doNotAttachDocument": true, "language": "ru"}"""),
        });

        var document = await api.GetAsync($"/api/{id}");

        Assert.Equal("Договор <17> & «приложение».pdf", ApiHost.Text(document, "title"));
        Assert.Equal("Договор № 17\nот 10.03.2026", ApiHost.Text(document, "description"));
        Assert.Equal(content.Length, document.GetProperty("signedDataSize").GetInt64());
        Assert.Equal(2, document.GetProperty("signaturesTotal").GetInt32());
        AssertJson("""{"to":[],"doNotAttachDocument":false,"language":"kk/ru"}""", document.GetProperty("emailNotifications"));
        var second = document.GetProperty("signatures")[1].GetProperty("signId").GetInt64();
        AssertJson(
            $$"""[{"signId":{{second}},"doNotAttachDocument":true,"to":[],"language":"ru"}]""",
            document.GetProperty("signatureEmailNotifications"));
        AssertJson(
            """
            {
              "private": false, "signaturesLimit": 3, "switchToPrivateAfterLimitReached": false, "unique": ["iin"],
              "strictSignersRequirements": false, "sequentialSignersRequirements": false,
              "signersRequirements": [{"bin": "BIN150140000033", "authorities": ["1.2.398.3.3.4.1.2.1"], "ca": "nca"}],
              "publicDuringPreregistration": false, "publicWhileLessThanSignatures": 0,
              "documentAccess": [{"iin": "IIN800000000028"}], "forceArchive": false, "tempStorageAfterRegistration": 0
            }
            """,
            document.GetProperty("settings"));
        Assert.False(document.GetProperty("dataArchived").GetBoolean());
        Assert.False(document.GetProperty("tempStorage").GetBoolean());
        Assert.False(document.GetProperty("canBeArchived").GetBoolean());
        Assert.False(document.TryGetProperty("registrator", out _));
        Assert.False(document.TryGetProperty("message", out _));
    }

    [Fact]
    public async Task An_answer_can_stand_in_a_script()
    {
        var id = await api.RegisterAsync(
            RegisteringADocument.Unique(), more: new JsonObject { ["title"] = "<script>alert(1)&+Ы.pdf" });

        var text = await api.Http.GetStringAsync($"/api/{id}");

        Assert.Contains("\"title\":\"\\u003cscript\\u003ealert(1)\\u0026+Ы.pdf\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', text);
        Assert.DoesNotContain('&', text);
    }

    [Fact]
    public async Task A_signature_says_who_signed_with_what_and_by_which_proof()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var id = await api.RegisterAsync(RegisteringADocument.Unique(), "head-gost");

        var signature = (await api.GetAsync($"/api/{id}")).GetProperty("signatures")[0];

        Assert.Equal("IIN850505300022", ApiHost.Text(signature, "userId"));
        Assert.Equal("BIN150140000033", ApiHost.Text(signature, "businessId"));
        Assert.Equal("cms", ApiHost.Text(signature, "signType"));
        Assert.Equal("1.2.398.3.10.1.1.2.3.2", ApiHost.Text(signature, "signAlgorithm"));
        Assert.InRange(signature.GetProperty("storedAt").GetInt64(), before, before + 600_000);
        Assert.Matches("^(?!00)([0-9a-f]{2})+$", ApiHost.Text(signature, "serialNumber"));
        Assert.Contains("digitalSignature", signature.GetProperty("keyUsages").EnumerateArray().Select(usage => usage.GetString()));
        Assert.Contains("nonRepudiation", signature.GetProperty("keyUsages").EnumerateArray().Select(usage => usage.GetString()));
        Assert.Contains("1.2.398.3.3.4.1.2.1", signature.GetProperty("extKeyUsages").EnumerateArray().Select(oid => oid.GetString()));
        Assert.False(signature.TryGetProperty("evidencePending", out _));
        Assert.False(signature.TryGetProperty("evidenceFailed", out _));
        AssertHas(signature, [.. OfCertificate, "storedAt", "signId", "tsp", "ocsp"]);
    }

    [Fact]
    public async Task A_name_stands_in_text_and_in_structure()
    {
        var id = await api.RegisterAsync(RegisteringADocument.Unique(), "individual-gost");

        var signature = (await api.GetAsync($"/api/{id}")).GetProperty("signatures")[0];

        Assert.False(signature.TryGetProperty("businessId", out _));
        Assert.Contains("SERIALNUMBER=IIN900101400011", ApiHost.Text(signature, "subject"), StringComparison.Ordinal);
        var serialNumber = signature.GetProperty("subjectStructure").EnumerateArray()
            .SelectMany(relative => relative.EnumerateArray())
            .Single(attribute => ApiHost.Text(attribute, "oid") == "2.5.4.5");
        AssertJson(
            """{"oid":"2.5.4.5","name":"SERIALNUMBER","valueInB64":false,"value":"IIN900101400011"}""", serialNumber);
    }

    [Fact]
    public async Task Stamp_and_status_have_all_their_fields()
    {
        var before = DateTimeOffset.UtcNow.AddMinutes(-1).ToUnixTimeMilliseconds();
        var id = await api.RegisterAsync(RegisteringADocument.Unique());

        var signature = (await api.GetAsync($"/api/{id}")).GetProperty("signatures")[0];
        var stamp = signature.GetProperty("tsp");
        var status = signature.GetProperty("ocsp");

        AssertHas(stamp, [.. OfCertificate, "timeStamp", "timeStampPolicy"]);
        Assert.True(stamp.GetProperty("timeStamp").GetInt64() >= before);
        Assert.Equal("1.2.398.3.3.2.6.4", ApiHost.Text(stamp, "timeStampPolicy"));
        Assert.Equal(["1.3.6.1.5.5.7.3.8"], stamp.GetProperty("extKeyUsages").EnumerateArray().Select(oid => oid.GetString()!));
        AssertHas(status, [.. OfCertificate, "producedAt", "thisUpdate", "certStatus"]);
        Assert.Equal("good", ApiHost.Text(status, "certStatus"));
        Assert.Contains("1.3.6.1.5.5.7.3.9", status.GetProperty("extKeyUsages").EnumerateArray().Select(oid => oid.GetString()));
    }

    [Fact]
    public async Task A_block_begins_after_the_last_signature()
    {
        var content = RegisteringADocument.Unique();
        var id = await api.RegisterAsync(content);
        await api.PostAsync($"/api/{id}", new { signature = await api.SignAsync("head-gost", content) });
        var all = (await api.GetAsync($"/api/{id}")).GetProperty("signatures");
        var first = all[0].GetProperty("signId").GetInt64();
        var second = all[1].GetProperty("signId").GetInt64();

        var rest = await api.GetAsync($"/api/{id}?lastSignId={first}&dataRetained=true");
        var end = await api.GetAsync($"/api/{id}?lastSignId={second}");

        Assert.True(first < second);
        Assert.Equal(second, Assert.Single(rest.GetProperty("signatures").EnumerateArray()).GetProperty("signId").GetInt64());
        Assert.Equal(2, rest.GetProperty("signaturesTotal").GetInt32());
        Assert.Empty(end.GetProperty("signatures").EnumerateArray());
    }

    [Fact]
    public async Task A_signature_leaves_as_it_came_or_with_its_proof()
    {
        var content = RegisteringADocument.Unique();
        var id = await api.RegisterAsync(content);
        var number = (await api.GetAsync($"/api/{id}")).GetProperty("signatures")[0].GetProperty("signId").GetInt64();

        var plain = await api.GetAsync($"/api/{id}/signature/{number}?signFormat=1");
        var proved = await api.GetAsync($"/api/{id}/signature/{number}");
        var pem = await api.GetAsync($"/api/{id}/signature/{number}?cmsAsPem=true");

        Assert.Null(Read(plain).Timestamp);
        Assert.NotNull(Read(proved).Timestamp);
        Assert.NotNull(Read(proved).OcspResponse);
        Assert.Equal(Read(plain).SignatureValue.ToArray(), Read(proved).SignatureValue.ToArray());
        Assert.StartsWith("-----BEGIN CMS-----\n", ApiHost.Text(pem, "signature"), StringComparison.Ordinal);
        ApiHost.AssertRefused("Invalid signature export format", await api.GetAsync($"/api/{id}/signature/{number}?signFormat=2"));
        ApiHost.AssertRefused("Invalid signature identifier", await api.GetAsync($"/api/{id}/signature/{number + 1000}"));
        ApiHost.AssertRefused("Invalid signature identifier", await api.GetAsync($"/api/{id}/signature/x"));
        ApiHost.AssertRefused("Invalid URL query parameter", await api.GetAsync($"/api/{id}/signature/{number}?cmsAsPem=yes"));

        static CmsSignature Read(JsonElement answer) =>
            CmsSignature.Read(answer.GetProperty("signature").GetBytesFromBase64()).IsRefused(out var reason, out var read)
                ? throw new Xunit.Sdk.XunitException(reason.Code)
                : read;
    }

    private static void AssertHas(JsonElement element, IEnumerable<string> fields) =>
        Assert.Empty(fields.Except(element.EnumerateObject().Select(field => field.Name)));

    private static void AssertJson(string expected, JsonElement actual) =>
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual.GetRawText())), actual.GetRawText());
}
