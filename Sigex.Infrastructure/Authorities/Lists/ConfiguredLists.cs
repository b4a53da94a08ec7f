using System.Security.Cryptography;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Infrastructure.Authorities.Lists;

/// <summary>The addresses of lists as the installation has them: those of NCA RK, with what the operator put in their place.</summary>
internal sealed class ConfiguredLists
{
    private const int MostAddresses = 3;

    private static readonly Dictionary<string, string> Pins =
        KnownAnchors.All.ToDictionary(anchor => anchor.Name, anchor => anchor.Sha256, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, IReadOnlyList<ListSource>> _sources = new(StringComparer.OrdinalIgnoreCase);

    public ConfiguredLists(IEnumerable<KeyValuePair<string, IList<string>>> settings)
    {
        foreach (var (name, entries) in NcaListAddresses.All)
        {
            _sources[Pins[name]] = SourcesOf(entries);
        }

        foreach (var (name, entries) in settings)
        {
            _sources[PinOf(name) ?? name] = SourcesOf(entries);
        }
    }

    public IEnumerable<Uri> Addresses => _sources.Values.SelectMany(sources => sources).SelectMany(source => source.Addresses);

    /// <summary>Null where nobody has said anything about this authority.</summary>
    public IReadOnlyList<ListSource>? Of(string pin) => _sources.GetValueOrDefault(pin);

    /// <summary>Is this a setting that can be worked with?</summary>
    public static bool IsSound(string name, IEnumerable<string>? entries) =>
        PinOf(name) is not null
        && (entries ?? []).Select(Parts).All(parts => parts.Length <= MostAddresses && parts.All(IsAddress));

    private static string? PinOf(string name) =>
        Pins.TryGetValue(name, out var pin) ? pin
        : name.Length == 2 * SHA256.HashSizeInBytes && name.All(char.IsAsciiHexDigit) ? name
        : null;

    private static IReadOnlyList<ListSource> SourcesOf(IEnumerable<string>? entries) =>
        [.. (entries ?? []).Select(Parts).Where(parts => parts.Length > 0).Select(parts => new ListSource(
            AuthorityOwner.Configured, parts[0], [.. parts.Select(part => new Uri(part))]))];

    private static string[] Parts(string entry) => entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https" };
}
