using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Tests.Support.Sandbox;
using Certificate = Sigex.Domain.Certificates.Certificate;

namespace Sigex.Tests.Support.Family;

/// <summary>An authority whose whole family signs with one pair of algorithms, and whose every piece a test may spoil.</summary>
internal sealed class FamilyAuthority
{
    public static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset End = new(2028, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly X500DistinguishedName RootName = new("CN=Family root,C=KZ");

    private int _issued;

    private FamilyAuthority(Func<X509SignatureGenerator> newHand, string digestOid, Func<byte[], byte[]> hash)
    {
        DigestOid = digestOid;
        Hash = hash;
        RootHand = newHand();
        ServiceHand = newHand();
        StrangeHand = newHand();
        Root = Authority(RootHand);
    }

    public static FamilyAuthority Gost { get; } = new(() => new GostHand(), "1.2.398.3.10.1.3.3", GostOracle.Hash);

    public static FamilyAuthority Rsa { get; } = new(
        () => X509SignatureGenerator.CreateForRSA(RSA.Create(2048), RSASignaturePadding.Pkcs1),
        "2.16.840.1.101.3.4.2.1",
        SHA256.HashData);

    public string DigestOid { get; }

    public Func<byte[], byte[]> Hash { get; }

    public Certificate Root { get; }

    public X509SignatureGenerator RootHand { get; }

    /// <summary>The key of whatever is issued here.</summary>
    public X509SignatureGenerator ServiceHand { get; }

    /// <summary>A key that nobody certified.</summary>
    public X509SignatureGenerator StrangeHand { get; }

    public TrustStore Trust => new([Root], []);

    /// <summary>A certificate over the key of the services, with these purposes.</summary>
    public Certificate Issue(
        string name, string[] purposes, bool isCritical = true, DateTimeOffset? until = null, bool isForged = false, bool isOfItself = false)
    {
        var request = new CertificateRequest(
            new X500DistinguishedName($"CN={name},C=KZ"), ServiceHand.PublicKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        if (purposes.Length > 0)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([.. purposes.Select(oid => new Oid(oid))], isCritical));
        }

        var issuer = isOfItself ? request.SubjectName : RootName;
        var hand = isOfItself ? ServiceHand : isForged ? StrangeHand : RootHand;
        using var issued = request.Create(issuer, hand, Begin, until ?? End, [0x20, (byte)++_issued]);
        return Certificate.Read(issued.RawData);
    }

    private static Certificate Authority(X509SignatureGenerator hand)
    {
        var request = new CertificateRequest(RootName, hand.PublicKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        using var root = request.Create(RootName, hand, Begin.AddYears(-1), End.AddYears(10), [0x01]);
        return Certificate.Read(root.RawData);
    }
}
