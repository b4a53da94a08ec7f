using Sigex.Domain.Parties;

namespace Sigex.Domain.Journal;

/// <summary>What an event is about; one object has one log. For people the key is personal, so it is erased with the rest.</summary>
/// <param name="Kind">One of the words below.</param>
/// <param name="Key">The id, or the twelve digits.</param>
public sealed record JournalObject(string Kind, string Key)
{
    public const int LongestKind = 16;

    public const int LongestKey = 64;

    public static JournalObject Document(string id) => new("document", id);

    public static JournalObject Package(string id) => new("package", id);

    public static JournalObject Person(Iin iin) => new("person", iin.Digits);

    public static JournalObject Organization(Bin bin) => new("organization", bin.Digits);

    /// <summary>Tells nothing of the key, so that a stray log line does no harm.</summary>
    public override string ToString() => Kind;
}
