using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using BenchmarkDotNet.Attributes;

namespace Sigex.Benchmarks;

/// <summary>
/// How long does a signature over two kilobytes take: reading it, its digest and its value? Aim: half the time of
/// <c>CMS_verify</c> of libcrypto, which is asked in the same run and likewise builds no chain.
/// </summary>
[MemoryDiagnoser]
public class VerifyingCms
{
    // CMS_NO_SIGNER_CERT_VERIFY and CMS_BINARY
    private const uint WithoutChain = 0x20 | 0x80;
    private const string Library = "libcrypto.so.3";

    private byte[] _cms = [];
    private bool _hasLibrary;

    [GlobalSetup]
    public void MakeASignature()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Somebody", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var cms = new SignedCms(new ContentInfo(Messages.OfLength(2048)), detached: false);
        var signer = new CmsSigner(certificate) { IncludeOption = X509IncludeOption.EndCertOnly };
        signer.SignedAttributes.Add(new Pkcs9SigningTime());
        cms.ComputeSignature(signer);
        _cms = cms.Encode();
        _hasLibrary = NativeLibrary.TryLoad(Library, out _);
        if (!_hasLibrary)
        {
            Console.WriteLine($"There is no {Library} on this machine, so nothing is compared: the first line means nothing.");
        }

        if (!Sigex() || (_hasLibrary && !LibCrypto()))
        {
            throw new InvalidOperationException("A sound signature was refused.");
        }
    }

    [Benchmark(Baseline = true)]
    public bool LibCrypto()
    {
        if (!_hasLibrary)
        {
            return false;
        }

        var bio = BIO_new_mem_buf(_cms, _cms.Length);
        var cms = d2i_CMS_bio(bio, 0);
        var holds = CMS_verify(cms, 0, 0, 0, 0, WithoutChain) == 1;
        CMS_ContentInfo_free(cms);
        _ = BIO_free(bio);
        return holds;
    }

    [Benchmark]
    public bool Sigex() => CmsReading.Holds(_cms);

    [DllImport(Library)]
    private static extern nint BIO_new_mem_buf(byte[] buffer, int length);

    [DllImport(Library)]
    private static extern int BIO_free(nint bio);

    [DllImport(Library)]
    private static extern nint d2i_CMS_bio(nint bio, nint reuse);

    [DllImport(Library)]
    private static extern int CMS_verify(nint cms, nint certificates, nint store, nint content, nint output, uint flags);

    [DllImport(Library)]
    private static extern void CMS_ContentInfo_free(nint cms);
}
