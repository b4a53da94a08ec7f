namespace Sigex.Web.Components.Shared;

/// <summary>A file that the reader has chosen. It stays in his browser; the key is how we speak of it.</summary>
public sealed record ChosenFile(string Key, string Name, long Size)
{
    private static readonly string[] SignatureEndings = [".cms", ".p7s", ".p7m", ".sig", ".sgn", ".pem"];

    /// <summary>Looks like a signature by its name. What it is, the service finds out.</summary>
    public bool IsSignature => SignatureEndings.Any(
        ending => Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
