using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Sigex.Domain.Journal;

/// <summary>Something that happened, written in the transaction of the change and never altered (rule LOGS-04).</summary>
/// <remarks>
/// For ever stay its number, its kind, its moment and the commitment <c>SHA-256(salt ‖ canonical JSON)</c>. Whom and what it
/// was about, and the salt, are the erasable part: once they are gone the commitment says nothing about anybody, and a log
/// over the commitments is as whole as before.
/// </remarks>
public sealed class JournalEvent
{
    public const int SaltLength = 32;

    public const int LongestKind = 48;

    private JournalEvent(string kind, DateTimeOffset at, byte[] commitment)
    {
        Kind = kind;
        At = at;
        Commitment = commitment;
    }

    /// <summary>Growing; zero until it is stored.</summary>
    public long EventId { get; private set; }

    /// <summary>Room and what happened, such as <c>document.fixed</c>. Never anything of a person.</summary>
    public string Kind { get; }

    public DateTimeOffset At { get; }

    /// <summary>32 bytes.</summary>
    public byte[] Commitment { get; }

    /// <summary>Null once it is erased.</summary>
    public JournalDetails? Details =>
        Salt is null || Content is null ? null : new JournalDetails(Salt, Content);

    private string? ObjectKind { get; init; }

    private string? ObjectKey { get; init; }

    private byte[]? Salt { get; init; }

    private string? Content { get; init; }

    /// <param name="kind">What happened.</param>
    /// <param name="about">In whose log it stands.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="at">When; whole milliseconds.</param>
    /// <param name="what">The rest, in the words of the room. It is committed to and may hold personal data.</param>
    public static JournalEvent Of(string kind, JournalObject about, JournalActor actor, DateTimeOffset at, JsonObject what)
    {
        var content = CanonicalJson.Write(new JsonObject
        {
            ["actor"] = actor.ToJson(),
            ["at"] = at.ToUnixTimeMilliseconds(),
            ["kind"] = kind,
            ["object"] = new JsonObject { ["key"] = about.Key, ["kind"] = about.Kind },
            ["what"] = what,
        });
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return new JournalEvent(kind, at, Commit(salt, content))
        {
            ObjectKind = about.Kind,
            ObjectKey = about.Key,
            Salt = salt,
            Content = content,
        };
    }

    /// <summary>Is what is kept still what was committed to? Null where it was erased: then nobody can say.</summary>
    public bool? IsIntact() =>
        Details is { } details ? Commit(details.Salt.Span, details.Content).AsSpan().SequenceEqual(Commitment) : null;

    private static byte[] Commit(ReadOnlySpan<byte> salt, string content) =>
        SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(content)]);
}

/// <summary>The erasable part of an event.</summary>
/// <param name="Salt">32 random bytes, without which nobody can guess at the content behind a commitment.</param>
/// <param name="Content">Canonical JSON with <c>actor</c>, <c>at</c>, <c>kind</c>, <c>object</c> and <c>what</c>.</param>
public sealed record JournalDetails(ReadOnlyMemory<byte> Salt, string Content)
{
    public JournalActor Actor => JournalActor.FromJson(Parsed["actor"]!);

    /// <summary>What the room wrote.</summary>
    public JsonObject What => Parsed["what"]!.AsObject();

    private JsonNode Parsed => JsonNode.Parse(Content)!;

    public override string ToString() => nameof(JournalDetails);
}
