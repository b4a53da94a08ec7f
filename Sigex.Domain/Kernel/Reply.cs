namespace Sigex.Domain.Kernel;

/// <summary>What came back from somebody outside: bytes, or silence. Silence is not a "no".</summary>
public abstract record Reply
{
    private Reply() { }

    /// <summary>Bytes from the network. Nothing is known about them yet.</summary>
    public sealed record Received(ReadOnlyMemory<byte> Content) : Reply;

    /// <summary>No usable answer; the same question may be put again later. The reason is a code, never outside text.</summary>
    public sealed record Missing(string Reason) : Reply;
}
