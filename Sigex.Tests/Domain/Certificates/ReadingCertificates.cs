using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Tests.Support;
using Oid = Sigex.Domain.Certificates.Oid;

namespace Sigex.Tests.Domain.Certificates;

public sealed class ReadingCertificates
{
    [Fact]
    public void Fields_are_those_that_the_framework_has_written()
    {
        var written = HandMade.Leaf();
        var certificate = written.Read();

        Assert.Equal(written.GetCertHashString(HashAlgorithmName.SHA256), certificate.Sha256, ignoreCase: true);
        Assert.Equal("112233", certificate.SerialNumber);
        Assert.Equal(3, certificate.Version);
        Assert.Equal((HandMade.Begin, HandMade.End), (certificate.NotBefore, certificate.NotAfter));
        Assert.Equal(KeyUsages.DigitalSignature | KeyUsages.NonRepudiation, certificate.KeyUsage);
        Assert.Equal([Oid.EmailProtection, Oid.NaturalPerson], certificate.ExtendedKeyUsages);
        Assert.Equal("CN=Root of nobody", certificate.Issuer.Text);
        Assert.Equal(written.PublicKey.EncodedKeyValue.RawData, certificate.PublicKeyOctets.ToArray());
        Assert.True(certificate.AlgorithmsAgree);
        Assert.False(certificate.IsAuthority);
        Assert.Null(certificate.KeyFault);
    }

    [Fact]
    public void Both_ends_of_the_validity_are_included_to_the_second()
    {
        var certificate = HandMade.Leaf().Read();

        Assert.True(certificate.IsInForceAt(certificate.NotBefore));
        Assert.True(certificate.IsInForceAt(certificate.NotAfter.AddMilliseconds(999)));
        Assert.False(certificate.IsInForceAt(certificate.NotBefore.AddMilliseconds(-1)));
        Assert.False(certificate.IsInForceAt(certificate.NotAfter.AddSeconds(1)));
    }

    [Fact]
    public void Alternative_names_of_every_kind_are_shown()
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddEmailAddress("director@example.com");
        names.AddDnsName("example.com");
        names.AddUri(new Uri("https://example.com/a"));
        names.AddIpAddress(IPAddress.Parse("192.0.2.7"));
        names.AddIpAddress(IPAddress.Parse("2001:db8::5"));
        names.AddUserPrincipalName("a@b");
        var certificate = HandMade.Leaf(request => request.CertificateExtensions.Add(names.Build())).Read();

        Assert.Equal(
            ["dNSName=example.com", "iPAddress=192.0.2.7", "iPAddress=2001:db8:0:0:0:0:0:5", "rfc822Name=director@example.com",
                "uniformResourceIdentifier=https://example.com/a"],
            certificate.SubjectAlternativeNames.Where(name => name.Type != "otherName").Select(name => $"{name.Type}={name.Value}").Order());
        Assert.StartsWith(
            "1.3.6.1.4.1.311.20.2.3:",
            certificate.SubjectAlternativeNames.Single(name => name.Type == "otherName").Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_extension_may_not_stand_twice()
    {
        // The request of the framework refuses it as well, so the list is written by hand.
        byte[] one = [0x30, 0x09, 0x06, 0x03, 0x55, 0x1D, 0x0E, 0x04, 0x02, 0x04, 0x00];
        byte[] twice = [0x30, 0x16, .. one, .. one];

        var refused = Assert.Throws<RefusedException>(() => Der.Read(twice, ExtensionList.Next));

        Assert.Equal(ReadingRefusals.BadExtension, refused.Reason);
    }

    [Theory]
    [InlineData(Oid.KeyUsage, "0500")]
    [InlineData(Oid.ExtendedKeyUsage, "3000")]
    [InlineData(Oid.CertificatePolicies, "3000")]
    [InlineData(Oid.SubjectAlternativeName, "0500")]
    [InlineData(Oid.KeyStorage, "0C0141")]
    [InlineData(Oid.AuthorityKeyIdentifier, "FF")]
    public void A_known_extension_that_cannot_be_read_is_refused_even_when_it_is_not_critical(string oid, string hex)
    {
        var certificate = HandMade.Leaf(request =>
        {
            request.CertificateExtensions.Clear();
            request.CertificateExtensions.Add(new X509Extension(oid, Convert.FromHexString(hex), critical: false));
        });

        var refused = Assert.Throws<RefusedException>(() => certificate.Read());

        Assert.Equal(ReadingRefusals.BadExtension, refused.Reason);
    }

    [Fact]
    public void Bytes_after_the_certificate_are_refused()
    {
        byte[] longer = [.. HandMade.Leaf().RawData, 0x00];

        Assert.Equal(ReadingRefusals.TrailingBytes, Assert.Throws<RefusedException>(() => Certificate.Read(longer)).Reason);
    }

    [Fact]
    public void A_weak_key_is_read_and_named()
    {
        using var weak = RSA.Create(1024);
        var certificate = HandMade.Person("CN=A", weak).CreateSelfSigned(HandMade.Begin, HandMade.End).Read();

        Assert.NotNull(certificate.PublicKey);
        Assert.Equal(AlgorithmRefusals.WeakKey, certificate.KeyFault);
    }

    [Theory]
    [InlineData("RSA")]
    [InlineData("EC")]
    public void A_key_for_the_purposes_of_services_signs_no_document(string kind)
    {
        var purpose = kind == "RSA" ? Oid.TimeStamping : Oid.OcspSigning;
        var certificate = HandMade.Leaf(request => ReadingASigner.Purposes(request, purpose, Oid.EmailProtection)).Read();

        Assert.Equal(CertificateRefusals.CertificateNotForDocuments, SignerProfile.ObjectionForDocuments(certificate));
    }

    [Theory]
    [InlineData(new[] { Oid.EmailProtection, Oid.NaturalPerson }, true)]
    [InlineData(new[] { Oid.ClientAuthentication, Oid.NaturalPerson }, false)]
    [InlineData(new[] { Oid.ClientAuthentication, Oid.EmailProtection }, true)]
    [InlineData(new[] { Oid.LegalEntity }, false)]
    [InlineData(new[] { Oid.ServerAuthentication }, false)]
    [InlineData(new[] { "1.2.3.4" }, true)]
    public void Purposes_decide_who_signs_documents(string[] purposes, bool maySign)
    {
        var certificate = HandMade.Leaf(request => ReadingASigner.Purposes(request, purposes)).Read();

        Assert.Equal(maySign, SignerProfile.ObjectionForDocuments(certificate) is null);
    }

    [Fact]
    public void Without_non_repudiation_no_document_is_signed()
    {
        var certificate = HandMade.Leaf(request =>
        {
            request.CertificateExtensions.Remove(request.CertificateExtensions.Single(extension => extension is X509KeyUsageExtension));
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        }).Read();

        Assert.Equal(CertificateRefusals.CertificateNotForDocuments, SignerProfile.ObjectionForDocuments(certificate));
    }
}
