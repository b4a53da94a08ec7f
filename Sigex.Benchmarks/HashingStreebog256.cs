using BenchmarkDotNet.Attributes;
using Org.BouncyCastle.Crypto.Digests;
using Sigex.Domain.Cryptography;

namespace Sigex.Benchmarks;

/// <summary>How long does one MiB take under GOST 34.11-2015 with 256 bits?</summary>
[MemoryDiagnoser]
public class HashingStreebog256
{
    private readonly byte[] _message = Messages.OneMebibyte();
    private readonly byte[] _output = new byte[32];

    [Benchmark(Baseline = true)]
    public byte[] BouncyCastle()
    {
        var digest = new Gost3411_2012_256Digest();
        digest.BlockUpdate(_message, 0, _message.Length);
        digest.DoFinal(_output, 0);
        return _output;
    }

    [Benchmark]
    public byte[] Sigex()
    {
        using var digest = DigestAlgorithm.Streebog256.Begin();
        digest.Append(_message);
        return digest.Finish();
    }
}
