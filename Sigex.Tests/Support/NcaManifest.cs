using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Sigex.Tests.Support;

/// <summary>The expected answers to the shared certificates, keys and signatures. Files are read in place, checked by their SHA-256.</summary>
internal sealed class NcaManifest
{
    private NcaManifest(IReadOnlyList<NcaFile> files) => Files = files;

    public IReadOnlyList<NcaFile> Files { get; }

    /// <summary>The test that asks is skipped where the collection is absent.</summary>
    public static NcaManifest Load()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(SharedData.Nca("manifest.json")));
        return new NcaManifest([.. json.RootElement.GetProperty("files").EnumerateArray().Select(file => new NcaFile(file.Clone()))]);
    }

    public IEnumerable<NcaFile> OfKind(string kind) => Files.Where(file => file.Kind == kind);
}

/// <summary>One file with what a right reader finds in it.</summary>
internal sealed class NcaFile(JsonElement json)
{
    public string Name { get; } = json.GetProperty("file").GetString()!;

    public string Kind { get; } = json.GetProperty("kind").GetString()!;

    public JsonElement Expected { get; } = json.TryGetProperty("expected", out var expected) ? expected : default;

    public byte[] Read()
    {
        var bytes = File.ReadAllBytes(SharedData.Nca(Name));
        Assert.Equal(json.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return bytes;
    }

    public override string ToString() => Name;
}

/// <summary>Short ways into the answers.</summary>
internal static class ExpectedAnswers
{
    public static string? Text(this JsonElement answers, string name) =>
        answers.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static string[] List(this JsonElement answers, string name) =>
        answers.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : [];

    public static DateTimeOffset Moment(this JsonElement answers, string name) =>
        DateTimeOffset.Parse(answers.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
