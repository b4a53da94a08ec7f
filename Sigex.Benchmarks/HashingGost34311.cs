using BenchmarkDotNet.Attributes;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Sigex.Domain.Cryptography;

namespace Sigex.Benchmarks;

/// <summary>How long does one MiB take under GOST 34.311-95?</summary>
[MemoryDiagnoser]
public class HashingGost34311
{
    private readonly byte[] _message = Messages.OneMebibyte();
    private readonly byte[] _output = new byte[32];

    [Benchmark(Baseline = true)]
    public byte[] BouncyCastle()
    {
        var digest = new Gost3411Digest(Gost28147Engine.GetSBox("D-Test"));
        digest.BlockUpdate(_message, 0, _message.Length);
        digest.DoFinal(_output, 0);
        return _output;
    }

    [Benchmark]
    public byte[] Sigex()
    {
        using var digest = DigestAlgorithm.Gost34311.Begin();
        digest.Append(_message);
        return digest.Finish();
    }
}
