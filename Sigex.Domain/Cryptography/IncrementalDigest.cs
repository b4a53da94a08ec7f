namespace Sigex.Domain.Cryptography;

/// <summary>A digest that takes its input piece by piece. It is used by one thread at a time and finished once.</summary>
public abstract class IncrementalDigest : IDisposable
{
    /// <summary>Takes the next bytes of the message; pieces of any length may follow one another.</summary>
    public abstract void Append(ReadOnlySpan<byte> piece);

    /// <summary>The raw output of the digest, byte 0 first, exactly as CMS and certificates carry it.</summary>
    public abstract byte[] Finish();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
