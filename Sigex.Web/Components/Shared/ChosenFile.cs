namespace Sigex.Web.Components.Shared;

/// <summary>A file that the reader has chosen. It stays in his browser; the key is how we speak of it.</summary>
public sealed record ChosenFile(string Key, string Name, long Size)
{
    private static readonly string[] SignatureEndings = [".cms", ".p7s", ".p7m", ".sig", ".sgn", ".pem", ".asice", ".asics", ".sce", ".scs", ".bdoc"];

    /// <summary>The browser has found the beginning of a signature in it.</summary>
    public bool LooksSigned { get; init; }

    /// <summary>Looks like a signature by its name or its beginning. What it is, the service finds out.</summary>
    public bool IsSignature => LooksSigned || Ending is not null;

    /// <summary>The name of the document that this signature would stand beside: <c>act.pdf</c> of <c>act.pdf.cms</c>.</summary>
    public string NameOfDocument => Ending is { } ending ? Name[..^ending.Length] : Path.GetFileNameWithoutExtension(Name);

    private string? Ending => SignatureEndings.FirstOrDefault(
        ending => Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
