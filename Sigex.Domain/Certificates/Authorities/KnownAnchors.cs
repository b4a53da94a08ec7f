namespace Sigex.Domain.Certificates.Authorities;

/// <summary>All certificates of roots and authorities that we know by their pin (rule X509-01).</summary>
public static class KnownAnchors
{
    public static readonly IReadOnlyList<TrustAnchor> All = [.. ProductionAnchors.All, .. TestAnchors.All];

    private static readonly Dictionary<string, TrustAnchor> Pins = All.ToDictionary(anchor => anchor.Sha256);

    /// <param name="sha256">Lower-case hex.</param>
    public static TrustAnchor? ByPin(string sha256) => Pins.GetValueOrDefault(sha256);
}
