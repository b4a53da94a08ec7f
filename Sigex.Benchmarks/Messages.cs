namespace Sigex.Benchmarks;

/// <summary>Bytes without a pattern, the same in every run.</summary>
internal static class Messages
{
    public static byte[] OneMebibyte() => OfLength(1 << 20);

    public static byte[] OfLength(int length)
    {
        var message = new byte[length];
        new Random(20261124).NextBytes(message);
        return message;
    }
}
