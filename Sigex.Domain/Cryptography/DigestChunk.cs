using System.Buffers;

namespace Sigex.Domain.Cryptography;

/// <summary>A piece of a stream that several lanes read at once. The last one gives the bytes back to the pool.</summary>
internal sealed class DigestChunk
{
    public const int Size = 256 * 1024;

    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(Size);
    private int _readers;

    private DigestChunk(int readers) => _readers = readers;

    public int Length { get; set; }

    public Memory<byte> Space => _bytes.AsMemory(0, Size);

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public static DigestChunk Rent(int readers) => new(readers);

    /// <summary>Called by each reader once; the bytes may not be touched after it.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _readers) == 0)
        {
            Drop();
        }
    }

    /// <summary>Gives the bytes back where no lane has seen them.</summary>
    public void Drop() => ArrayPool<byte>.Shared.Return(_bytes);
}
