using System.Text.Json;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Tests.Support;

namespace Sigex.Tests.Web.Api;

/// <summary>Fresh documents, signed with the published test keys of NCA RK and registered over HTTP.</summary>
/// <remarks>
/// The proof of these signatures stays pending, because nobody outside NCA RK can answer for its responder: its OCSP
/// answers need keys that only it has. What happens when an authority does answer is shown with the sandbox.
/// </remarks>
public sealed class SigningWithKeysOfTheAuthority
{
    private const string LegacyKey = "1.3.6.1.4.1.6801.1.5.8";

    [Fact]
    public async Task Each_key_of_a_person_that_is_made_for_signing_registers_a_document()
    {
        var keys = Keys(MaySign);
        await using var registry = new NcaHost(EvidenceRule.WhenReachable);
        await registry.StartAsync();

        foreach (var file in keys)
        {
            var content = Content(file);
            var signature = Sign(registry, file, content);
            var registered = await registry.PostAsync("/api", new { title = "Договор.txt", signature });
            Assert.False(registered.TryGetProperty("message", out var refused), $"{file}: {refused}");
            var id = ApiHost.Text(registered, "documentId");
            Assert.Equal(id, ApiHost.Text(await registry.PostBytesAsync($"/api/{id}/data", content), "documentId"));

            var document = await registry.GetAsync($"/api/{id}");
            Assert.Equal(content.Length, document.GetProperty("signedDataSize").GetInt64());
            AssertSays(file, document.GetProperty("signatures")[0]);
        }

        Assert.Equal(2 * keys.Count, await registry.CountRowsAsync());
        Assert.Equal(
            ["employee", "head of legal entity", "individual", "personnel department", "right of signature",
                "right of signature of financial documents", "treasury client"],
            keys.Select(file => file.Expected.Text("profile")).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(3, keys.Select(file => file.Expected.Text("keyAlgorithm")).Distinct().Count());
    }

    [Fact]
    public async Task Keys_for_logging_in_and_those_of_information_systems_sign_no_document()
    {
        var keys = Keys(file => !MaySign(file));
        await using var registry = new NcaHost(EvidenceRule.WhenReachable);
        await registry.StartAsync();

        foreach (var file in keys)
        {
            var answer = await registry.PostAsync("/api", new { signature = Sign(registry, file, Content(file)) });
            Assert.True(ApiHost.Text(answer, "message") == "Bad signer certificate", $"{file}: {answer}");
        }

        Assert.Equal(0, await registry.CountRowsAsync());
        Assert.Contains(keys, file => file.Expected.Text("purpose") == "authentication");
        Assert.Contains(keys, file => file.Expected.Text("profile") == "information system");
    }

    [Fact]
    public async Task Where_proof_is_required_nothing_is_registered_without_it()
    {
        var oneOfEach = Keys(MaySign).DistinctBy(file => file.Expected.Text("keyAlgorithm")).ToList();
        await using var registry = new NcaHost(EvidenceRule.Required);
        await registry.StartAsync();

        foreach (var file in oneOfEach)
        {
            ApiHost.AssertRefused("OCSP server problem", await registry.PostAsync(
                "/api", new { signature = Sign(registry, file, Content(file)) }));
        }

        Assert.Equal(3, oneOfEach.Count);
        Assert.Equal(0, await registry.CountRowsAsync());
    }

    [Fact]
    public async Task A_second_key_signs_the_same_document_and_a_third_one_fails_over_another()
    {
        var keys = Keys(MaySign).Where(file => file.Name.Contains("gost2015", StringComparison.Ordinal)
            && file.Name.Contains("_2026_", StringComparison.Ordinal)).ToList();
        await using var registry = new NcaHost(EvidenceRule.WhenReachable);
        await registry.StartAsync();
        var content = Content(keys[0]);
        var id = ApiHost.Text(
            await registry.PostAsync("/api", new { signature = Sign(registry, keys[0], content) }), "documentId");
        await registry.PostBytesAsync($"/api/{id}/data", content);

        var second = await registry.PostAsync($"/api/{id}", new { signature = Sign(registry, keys[1], content) });
        var third = await registry.PostAsync(
            $"/api/{id}", new { signature = Sign(registry, keys[2], "another text"u8.ToArray()) });

        Assert.Equal(id, ApiHost.Text(second, "documentId"));
        ApiHost.AssertRefused("Signature does not correspond to the document", third);
        Assert.Equal(2, (await registry.GetAsync($"/api/{id}")).GetProperty("signaturesTotal").GetInt32());
    }

    private static void AssertSays(NcaFile file, JsonElement signature)
    {
        var expected = file.Expected;
        Assert.Equal($"IIN{expected.Text("iin")}", ApiHost.Text(signature, "userId"));
        Assert.Equal(
            expected.Text("bin") is { } bin ? $"BIN{bin}" : null,
            signature.TryGetProperty("businessId", out var business) ? business.GetString() : null);
        Assert.Equal(expected.Text("cn"), Named(signature, "2.5.4.3"));
        Assert.Equal(expected.Text("surname"), Named(signature, "2.5.4.4"));
        Assert.Equal(expected.Text("patronymic"), Named(signature, "2.5.4.42"));
        Assert.Equal(expected.Text("organisation"), Named(signature, "2.5.4.10"));
        Assert.Equal(
            expected.List("extendedKeyUsage").Order(StringComparer.Ordinal),
            signature.GetProperty("extKeyUsages").EnumerateArray().Select(oid => oid.GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Text("serial"), ApiHost.Text(signature, "serialNumber"));
        Assert.True(signature.GetProperty("evidencePending").GetBoolean());
        Assert.False(signature.TryGetProperty("evidenceFailed", out _));
        Assert.False(signature.TryGetProperty("tsp", out _));
        Assert.False(signature.TryGetProperty("ocsp", out _));
    }

    private static string? Named(JsonElement signature, string oid) => signature.GetProperty("subjectStructure")
        .EnumerateArray()
        .SelectMany(name => name.EnumerateArray())
        .FirstOrDefault(part => part.GetProperty("oid").GetString() == oid) is { ValueKind: JsonValueKind.Object } part
            ? part.GetProperty("value").GetString()
            : null;

    private static string Sign(NcaHost registry, NcaFile file, byte[] content)
    {
        registry.Clock.Time = file.Expected.Moment("notBefore").AddDays(30);
        return NcaCms.Sign(NcaKeys.Open(file), content, registry.Clock.Time);
    }

    private static byte[] Content(NcaFile file) => System.Text.Encoding.UTF8.GetBytes($"Fresh document for {file}");

    private static bool MaySign(NcaFile file) => file.Expected.Text("purpose") == "signature";

    // Nobody outside can compute with the key of the oldest kind; it belongs to an information system.
    private static List<NcaFile> Keys(Func<NcaFile, bool> which) => [.. NcaManifest.Load().OfKind("p12")
        .Where(file => file.Expected.Text("keyAlgorithm") != LegacyKey)
        .Where(which)];
}
