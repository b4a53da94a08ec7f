using BenchmarkDotNet.Attributes;
using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Sandbox;
using Sigex.Infrastructure.Sandbox.Certificates;
using Sigex.Infrastructure.Sandbox.Encoding;
using Sigex.Infrastructure.Sandbox.Keys;
using Sigex.Infrastructure.Sandbox.Signing;

namespace Sigex.Benchmarks;

/// <summary>
/// How long does a Kazakh signature of 512 bits over two kilobytes take: reading it, its digest and its value? There is
/// no peer that reads it; the aim is 1,430 in a second.
/// </summary>
[MemoryDiagnoser]
public class VerifyingGostCms
{
    private byte[] _cms = [];

    [GlobalSetup]
    public void MakeASignature()
    {
        var now = DateTimeOffset.UtcNow;
        var key = GostSandboxKey.Generate();
        var order = new CertificateOrder
        {
            Subject = SubjectName.OfService("Somebody"),
            NotBefore = now.AddDays(-1),
            NotAfter = now.AddDays(1),
            Extensions = Profiles.OfPerson(SandboxRole.Individual, SandboxAlgorithm.Gost),
        };
        var signer = new Holder("somebody", key, CertificateWriter.Write(order, key, order.Subject, key));
        var content = Messages.OfLength(2048);
        _cms = new SignedDataWriter
        {
            Signer = signer,
            Version = 1,
            ContentType = Oids.Data,
            Content = content,
            Digest = key.DigestAlgorithm.Hash(content),
            SigningTime = now,
            CertificateAttribute = CertificateAttributes.Second(signer.Certificate.Encoded),
        }.Write();
        if (!Sigex())
        {
            throw new InvalidOperationException("A sound signature was refused.");
        }
    }

    [Benchmark]
    public bool Sigex() => CmsReading.Holds(_cms);
}
