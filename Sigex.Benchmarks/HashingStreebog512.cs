using BenchmarkDotNet.Attributes;
using Org.BouncyCastle.Crypto.Digests;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Gost;

namespace Sigex.Benchmarks;

/// <summary>How long does one MiB take under GOST 34.11-2015 with 512 bits?</summary>
[MemoryDiagnoser]
public class HashingStreebog512
{
    private readonly byte[] _message = Messages.OneMebibyte();
    private readonly byte[] _output = new byte[64];

    [Benchmark(Baseline = true)]
    public byte[] BouncyCastle()
    {
        var digest = new Gost3411_2012_512Digest();
        digest.BlockUpdate(_message, 0, _message.Length);
        digest.DoFinal(_output, 0);
        return _output;
    }

    [Benchmark]
    public byte[] Sigex()
    {
        using var digest = DigestAlgorithm.Streebog512.Begin();
        digest.Append(_message);
        return digest.Finish();
    }

    /// <summary>As on a processor without the instructions of the vector form.</summary>
    [Benchmark]
    public byte[] Sigex_by_tables()
    {
        using var digest = new Streebog(StreebogSize.Bits512, inVectors: false);
        digest.Append(_message);
        return digest.Finish();
    }
}
