using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Tests.Vectors;

/// <summary>One case of a suite: which service is asked, with which files, and what it must answer.</summary>
internal sealed class SuiteCase(string suite, JsonElement json)
{
    private static readonly DateTimeOffset DefaultTime = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Certificate>> Read = new();

    // A second question to the same case finds its files in memory.
    private readonly ConcurrentDictionary<string, byte[]> _files = new();

    public string Suite { get; } = suite;

    public string Id { get; } = json.GetProperty("id").GetString()!;

    public string Kind { get; } = json.GetProperty("kind").GetString()!;

    public string Expect { get; } = json.GetProperty("expect").GetString()!;

    public IReadOnlyList<string> Tags { get; } = Strings(json, "tags");

    /// <summary>By which the product is asked (security 12.2).</summary>
    public VerificationPolicy Policy { get; private init; } = SuitePolicies.Of(suite, json.GetProperty("kind").GetString()!);

    /// <summary>The same case under another policy.</summary>
    public SuiteCase Under(VerificationPolicy policy) => new(Suite, json) { Policy = policy };

    /// <summary>The same case with another file in a role.</summary>
    public SuiteCase With(string role, byte[] bytes)
    {
        var other = Under(Policy);
        other._files[Files(role)[0]] = bytes;
        return other;
    }

    public DateTimeOffset Time => Text("time") is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : DefaultTime;

    /// <summary>What the sources say; an object without members where the case has no parameters.</summary>
    public JsonElement Params { get; } = json.TryGetProperty("params", out var given) ? given : JsonDocument.Parse("{}").RootElement;

    public bool Has(string role) => json.GetProperty("in").TryGetProperty(role, out _);

    /// <summary>The files of a role, none where it is absent.</summary>
    public IReadOnlyList<string> Files(string role) => [.. Strings(json.GetProperty("in"), role).Select(file => SuiteLocator.At(Suite, file))];

    public byte[] Bytes(string role) => _files.GetOrAdd(Files(role)[0], File.ReadAllBytes);

    public byte[]? OptionalBytes(string role) => Has(role) && Files(role).Count > 0 ? Bytes(role) : null;

    /// <summary>A certificate that the answer is about; that it cannot be read is an answer too.</summary>
    /// <exception cref="RefusedException">It is no certificate.</exception>
    public Certificate Certificate(string role) => Sigex.Domain.Certificates.Certificate.Read(Pem.Der(Bytes(role)));

    /// <summary>All certificates of a role; what cannot be read helps nobody and is left out.</summary>
    public IReadOnlyList<Certificate> Certificates(string role) => [.. Files(role).SelectMany(file => Read.GetOrAdd(file, CertificatesIn))];

    /// <summary>The digests of a content that is not there itself; null where the case gives none.</summary>
    public IReadOnlyList<Digest>? ContentDigests => !Params.TryGetProperty("content_digests", out var digests) ? null :
    [
        .. from digest in digests.EnumerateArray()
           from algorithm in Policy.Digests
           where algorithm.Name.Replace("-", "", StringComparison.Ordinal) == digest.GetProperty("alg").GetString()
           select new Digest(algorithm, digest.GetProperty("b64").GetBytesFromBase64()),
    ];

    public TrustStore Trust => new(Certificates("trusted"), []);

    public string? Text(string name) => Params.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public bool Flag(string name) => Params.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public IReadOnlyList<string>? List(string name) => Params.TryGetProperty(name, out _) ? Strings(Params, name) : null;

    public bool IsTagged(string prefix) => Tags.Any(tag => tag.StartsWith(prefix, StringComparison.Ordinal));

    public static IReadOnlyList<SuiteCase> Of(string suite)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(SuiteLocator.At(suite, "cases.json")));
        return [.. json.RootElement.GetProperty("cases").EnumerateArray().Select(one => new SuiteCase(suite, one.Clone()))];
    }

    private static IReadOnlyList<Certificate> CertificatesIn(string file) =>
        [.. Pem.Blocks(File.ReadAllBytes(file), "CERTIFICATE").Select(Parse).OfType<Certificate>()];

    private static Certificate? Parse(byte[] der) =>
        Reading.Try(() => Sigex.Domain.Certificates.Certificate.Read(der)).IsRefused(out _, out var certificate) ? null : certificate;

    private static IReadOnlyList<string> Strings(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(one => one.ToString())]
        : value.ValueKind == JsonValueKind.Null ? []
        : [.. value.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
