using BenchmarkDotNet.Attributes;
using Org.BouncyCastle.Asn1.CryptoPro;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Sigex.Domain.Cryptography.Gost;
using Sigex.Infrastructure.Sandbox.Signing;
using OtherNumber = Org.BouncyCastle.Math.BigInteger;

namespace Sigex.Benchmarks;

/// <summary>How long does one GOST signature keep a reader waiting? The digest is there already.</summary>
[MemoryDiagnoser]
public class VerifyingGost
{
    private GostPublicKey? _key;
    private ECGost3410Signer? _other;
    private OtherNumber? _r;
    private OtherNumber? _s;
    private byte[] _digest = [];
    private byte[] _signature = [];

    [Params(256, 512)]
    public int Bits { get; set; }

    [GlobalSetup]
    public void MakeASignature()
    {
        var (curve, otherName) = Bits == 256
            ? (GostCurve.CryptoProA, "GostR3410-2001-CryptoPro-A")
            : (GostCurve.Tc26A512, "Tc26-Gost-3410-12-512-paramSetA");
        var signer = GostSigner.Generate(curve);
        _digest = Messages.OfLength(curve.Length);
        _signature = signer.Sign(_digest);
        _key = GostPublicKey.TryCreate(curve, signer.PublicKey);

        var domain = new ECDomainParameters(ECGost3410NamedCurves.GetByNameX9(otherName));
        var point = domain.Curve.CreatePoint(
            Number(signer.PublicKey.AsSpan(0, curve.Length)), Number(signer.PublicKey.AsSpan(curve.Length)));
        _r = Number(_signature.AsSpan(0, curve.Length));
        _s = Number(_signature.AsSpan(curve.Length));
        _other = new ECGost3410Signer();
        _other.Init(false, new ECPublicKeyParameters("ECGOST3410", point, domain));
        if (!Sigex() || !BouncyCastle())
        {
            throw new InvalidOperationException("A sound signature was refused.");
        }
    }

    [Benchmark(Baseline = true)]
    public bool BouncyCastle() => _other!.VerifySignature(_digest, _r, _s);

    [Benchmark]
    public bool Sigex() => _key!.Verify(_digest, _signature);

    private static OtherNumber Number(ReadOnlySpan<byte> littleEndian)
    {
        var bigEndian = littleEndian.ToArray();
        Array.Reverse(bigEndian);
        return new OtherNumber(1, bigEndian);
    }
}
