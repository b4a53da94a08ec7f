using System.Text.Json;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;

namespace Sigex.Tests.Support;

/// <summary>One case of a hostile suite: the files it brings and the answer it wants.</summary>
internal sealed class HostileCase(string suite, JsonElement json)
{
    public string Id { get; } = json.GetProperty("id").GetString()!;

    public string Expect { get; } = json.GetProperty("expect").GetString()!;

    public JsonElement Params { get; } = json.TryGetProperty("params", out var parameters) ? parameters : default;

    public string Kind { get; } = json.GetProperty("kind").GetString()!;

    public byte[] Signature => File("signature");

    public byte[]? Content =>
        json.GetProperty("in").TryGetProperty("content", out var content) ? Open(content[0].GetString()!) : null;

    public DateTimeOffset Time => Params.Moment("time");

    public TrustStore Trust => new(
        [.. json.GetProperty("in").List("trusted").Select(file => HostileSuite.Certificate(Path.Combine(suite, file)))],
        []);

    /// <summary>The file in this role.</summary>
    public byte[] File(string role) => Open(json.GetProperty("in").GetProperty(role).GetString()!);

    public Certificate Certificate(string role) =>
        HostileSuite.Certificate(Path.Combine(suite, json.GetProperty("in").GetProperty(role).GetString()!));

    /// <summary>The certificates in this role, none where the case has none.</summary>
    public IReadOnlyList<Certificate> Certificates(string role) =>
        [.. json.GetProperty("in").List(role).Select(file => HostileSuite.Certificate(Path.Combine(suite, file)))];

    private byte[] Open(string file) => System.IO.File.ReadAllBytes(HostileSuite.At(Path.Combine(suite, file)));
}

/// <summary>Hostile files with the verdict that each must get; they lie beside the repository and are read in place.</summary>
internal static class HostileSuite
{
    public static TheoryData<string> Ids(string suite) =>
        [.. SharedData.Root is null || !Directory.Exists(Path.Combine(SharedData.Root, "suites", suite)) ? [""] : Cases(suite).Select(one => one.Id)];

    public static IReadOnlyList<HostileCase> All(string suite) => [.. Cases(suite)];

    public static HostileCase Case(string suite, string id) => Cases(suite).Single(one => one.Id == id);

    public static string At(string relative)
    {
        var path = SharedData.Root is null ? null : Path.Combine(SharedData.Root, "suites", relative);
        Assert.SkipUnless(Path.Exists(path), $"Suites folder not found: shared/data/suites/{relative} is not beside the repository.");
        return path;
    }

    public static Certificate Certificate(string relative)
    {
        var pem = File.ReadAllText(At(relative));
        var fields = System.Security.Cryptography.PemEncoding.Find(pem);
        return Sigex.Domain.Certificates.Certificate.Read(Convert.FromBase64String(pem[fields.Base64Data]));
    }

    private static IEnumerable<HostileCase> Cases(string suite)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(At(Path.Combine(suite, "cases.json"))));
        return [.. json.RootElement.GetProperty("cases").EnumerateArray().Select(one => new HostileCase(suite, one.Clone()))];
    }
}
