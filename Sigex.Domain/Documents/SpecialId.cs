using System.Text.RegularExpressions;

namespace Sigex.Domain.Documents;

/// <summary>
/// The id in what people have at hand (contract 11.9): the id itself, also with spaces or hyphens inside, <c>SigexIdID</c>, a
/// file name with the mark, or an address with <c>?id=</c>.
/// </summary>
public static partial class SpecialId
{
    /// <summary>No address or file name that is meant here is longer.</summary>
    public const int MaxLength = 2_000;

    private const string Prefix = "SigexId";

    /// <summary>Null where the text holds no id in any of these forms.</summary>
    public static DocumentId? Find(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var bare = string.Concat(text.Where(c => c is not ('-' or ' ' or '\u00A0' or '\t' or '\r' or '\n')));
        return DocumentId.TryParse(bare)
            ?? (bare.StartsWith(Prefix, StringComparison.Ordinal) ? DocumentId.TryParse(bare[Prefix.Length..]) : null)
            ?? DocumentId.TryParse(Link().Match(text).Groups[1].Value)
            ?? NamesWithId.Find(text);
    }

    [GeneratedRegex("[?&]id=([A-Za-z0-9]{16})(?![A-Za-z0-9])", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Link();
}
