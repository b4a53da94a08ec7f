using System.Security.Cryptography;

namespace Sigex.Domain.Documents;

/// <summary>The id of a document: 16 letters and digits out of a cryptographic generator, about 95 bits (contract 1.5).</summary>
public sealed record DocumentId
{
    public const int Length = 16;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private DocumentId(string text) => Text = text;

    public string Text { get; }

    public static DocumentId New() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    public static DocumentId? TryParse(string? text) =>
        text is { Length: Length } && text.All(char.IsAsciiLetterOrDigit) ? new DocumentId(text) : null;

    public override string ToString() => Text;
}
