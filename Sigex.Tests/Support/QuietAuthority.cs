using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Parties;
using Oid = System.Security.Cryptography.Oid;

namespace Sigex.Tests.Support;

/// <summary>An authority in memory, made by the framework's writers, whose people sign with RSA. It answers no questions.</summary>
internal sealed class QuietAuthority : ITrustStore
{
    private static readonly DateTimeOffset From = Given.Noon.AddMonths(-1);
    private static readonly DateTimeOffset Until = Given.Noon.AddYears(1);

    private readonly X509Certificate2 _root = Root();
    private readonly Dictionary<string, X509Certificate2> _people = [];

    public TrustStore Current => new([Certificate.Read(_root.RawData)], []);

    /// <summary>A detached CMS over the text, in base64, as the wire has it. The same call gives the same bytes.</summary>
    public string Sign(Iin signer, string text, Bin? of = null) => SignBytes(signer, Encoding.UTF8.GetBytes(text), of);

    public string SignBytes(Iin signer, byte[] content, Bin? of = null)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var person = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, PersonOf(signer, of))
        {
            IncludeOption = X509IncludeOption.EndCertOnly,
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
        };
        person.SignedAttributes.Add(new Pkcs9SigningTime(Given.Noon.UtcDateTime));
        cms.ComputeSignature(person);
        return Convert.ToBase64String(cms.Encode());
    }

    private X509Certificate2 PersonOf(Iin iin, Bin? bin)
    {
        var name = iin.Prefixed + bin?.Prefixed;
        if (!_people.TryGetValue(name, out var person))
        {
            person = Issue(iin, bin);
            _people.Add(name, person);
        }

        return person;
    }

    private X509Certificate2 Issue(Iin iin, Bin? bin)
    {
        using var key = RSA.Create(2048);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName("ТЕСТОВ ТЕСТ");
        subject.Add("2.5.4.5", iin.Prefixed);
        subject.AddCountryOrRegion("KZ");
        if (bin is not null)
        {
            subject.AddOrganizationName("АО \"ТЕСТ\"");
            subject.AddOrganizationalUnitName(bin.Prefixed);
        }

        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(
            [new Oid("1.3.6.1.5.5.7.3.4"), new Oid(bin is null ? "1.2.398.3.3.4.1.1" : "1.2.398.3.3.4.1.2")], critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_root, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        using var issued = request.Create(_root, From, Until, [0x01, .. RandomNumberGenerator.GetBytes(15)]);
        return issued.CopyWithPrivateKey(key);
    }

    private static X509Certificate2 Root()
    {
        using var key = RSA.Create(2048);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName("ТЕСТОВЫЙ ЦЕНТР");
        subject.AddCountryOrRegion("KZ");
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(From, Until.AddYears(1));
    }
}
