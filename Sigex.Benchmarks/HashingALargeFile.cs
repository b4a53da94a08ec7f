using BenchmarkDotNet.Attributes;
using Sigex.Domain.Cryptography;

namespace Sigex.Benchmarks;

/// <summary>Do all digests of a document together take little longer than the slowest one alone? Aim: at most 1.3 times.</summary>
public class HashingALargeFile
{
    private byte[] _content = [];

    [Params(100)]
    public int Megabytes { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _content = new byte[Megabytes * 1024 * 1024];
        new Random(20260310).NextBytes(_content);
    }

    [Benchmark(Baseline = true)]
    public Digest TheSlowestAlone() => DigestAlgorithm.Gost34311.Hash(_content);

    [Benchmark]
    public async Task<DigestedStream?> AllOfADocument()
    {
        using var stream = new MemoryStream(_content, writable: false);
        return await StreamDigests.ComputeAsync(
            stream, DigestAlgorithm.OfDocuments, _content.Length, CancellationToken.None);
    }
}
