using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Certificate = Sigex.Domain.Certificates.Certificate;

namespace Sigex.Tests.Support;

/// <summary>Certificates that the framework writes, so that our readers do not grade themselves. All people in them are invented.</summary>
internal static class HandMade
{
    public static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset End = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Middle = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<RSA> RootKey = new(() => RSA.Create(2048));
    private static readonly Lazy<RSA> LeafKey = new(() => RSA.Create(2048));

    public static X509Certificate2 Root() => Authority("CN=Root of nobody", RootKey.Value).CreateSelfSigned(Begin, End);

    public static X509Certificate2 Leaf(Action<CertificateRequest>? change = null)
    {
        var request = Person("CN=SERIKOVA AIGUL,SERIALNUMBER=IIN900101400011,C=KZ", LeafKey.Value);
        change?.Invoke(request);
        return request.Create(Root(), Begin, End, [0x11, 0x22, 0x33]);
    }

    public static CertificateRequest Authority(string name, RSA key)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request;
    }

    public static CertificateRequest Person(string name, RSA key)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, false));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(
            [new Oid("1.3.6.1.5.5.7.3.4"), new Oid("1.2.398.3.3.4.1.1")], false));
        return request;
    }

    public static Certificate Read(this X509Certificate2 certificate) => Certificate.Read(certificate.RawData);
}
