using Sigex.Domain.Cryptography;

namespace Sigex.Tests.Domain.Cryptography;

public sealed class HashingAStream
{
    private const int Chunk = 256 * 1024;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData((9 * Chunk) + 77)]
    public async Task Each_digest_is_that_of_the_whole(int length)
    {
        var content = Bytes(length);

        var seen = await StreamDigests.ComputeAsync(
            new MemoryStream(content), DigestAlgorithm.OfDocuments, length, CancellationToken.None);

        Assert.Equal(length, seen!.Size);
        Assert.Equal(DigestAlgorithm.OfDocuments.Select(algorithm => algorithm.Hash(content)), seen.Digests);
    }

    [Fact]
    public async Task A_stream_that_comes_in_drops_gives_the_same_digests()
    {
        var content = Bytes(Chunk + 4321);

        var seen = await StreamDigests.ComputeAsync(
            new Source(content, drop: 1000), DigestAlgorithm.OfDocuments, content.Length, CancellationToken.None);

        Assert.Equal(DigestAlgorithm.OfDocuments.Select(algorithm => algorithm.Hash(content)), seen!.Digests);
    }

    [Theory]
    [InlineData(100, 99)]
    [InlineData(Chunk, Chunk - 1)]
    [InlineData(Chunk + 1, Chunk)]
    public async Task One_byte_above_the_limit_is_refused(int length, int limit)
    {
        var seen = await StreamDigests.ComputeAsync(
            new MemoryStream(Bytes(length)), DigestAlgorithm.OfDocuments, limit, CancellationToken.None);

        Assert.Null(seen);
    }

    [Fact]
    public async Task A_stream_without_end_is_left_soon_after_the_limit()
    {
        var endless = new Source(content: null, drop: Chunk);

        var seen = await StreamDigests.ComputeAsync(
            endless, DigestAlgorithm.OfDocuments, limit: 3 * Chunk, CancellationToken.None);

        Assert.Null(seen);
        Assert.InRange(endless.Given, 3 * Chunk, 5 * Chunk);
    }

    [Fact]
    public async Task Who_goes_away_ends_it()
    {
        using var leaving = new CancellationTokenSource();
        var endless = new Source(content: null, drop: Chunk)
        {
            AfterEachDrop = given => given > 4 * Chunk ? leaving.CancelAsync() : Task.CompletedTask,
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StreamDigests.ComputeAsync(
            endless, DigestAlgorithm.OfDocuments, long.MaxValue, leaving.Token));
    }

    [Fact]
    public async Task A_stream_that_breaks_off_says_so_itself()
    {
        var broken = new Source(content: null, drop: Chunk)
        {
            AfterEachDrop = given => given > 2 * Chunk ? throw new IOException("broken") : Task.CompletedTask,
        };

        await Assert.ThrowsAsync<IOException>(() => StreamDigests.ComputeAsync(
            broken, DigestAlgorithm.OfDocuments, long.MaxValue, CancellationToken.None));
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    /// <summary>Gives its content in drops, or zeros for ever.</summary>
    private sealed class Source(byte[]? content, int drop) : Stream
    {
        public long Given { get; private set; }

        public Func<long, Task> AfterEachDrop { get; init; } = _ => Task.CompletedTask;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var left = content is null ? int.MaxValue : (int)(content.Length - Given);
            var size = Math.Min(Math.Min(buffer.Length, drop), left);
            if (content is null)
            {
                buffer.Span[..size].Clear();
            }
            else
            {
                content.AsSpan((int)Given, size).CopyTo(buffer.Span);
            }

            Given += size;
            await AfterEachDrop(Given);
            return size;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
