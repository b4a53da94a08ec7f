using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Sandbox;

/// <summary>What is to be signed, by which key. Exactly one of digest and content is there.</summary>
public sealed record SandboxOrder
{
    private SandboxOrder(string key) => Key = key;

    public string Key { get; }

    /// <summary>The content hashed with <see cref="SandboxPerson.DigestAlgorithm"/>.</summary>
    public Digest? Digest { get; private init; }

    public ReadOnlyMemory<byte>? Content { get; private init; }

    /// <summary>Does the signature carry the content inside?</summary>
    public bool IsAttached { get; private init; }

    /// <summary>Does it carry a time-stamp of the sandbox?</summary>
    public bool WithTimestamp { get; init; }

    /// <summary>A detached signature over content that was hashed elsewhere.</summary>
    public static SandboxOrder Over(string key, Digest digest) => new(key) { Digest = digest };

    public static SandboxOrder Over(string key, ReadOnlyMemory<byte> content, bool attached) =>
        new(key) { Content = content, IsAttached = attached };
}
