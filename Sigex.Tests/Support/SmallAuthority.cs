using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Timestamps;
using Certificate = Sigex.Domain.Certificates.Certificate;
using SystemOid = System.Security.Cryptography.Oid;

namespace Sigex.Tests.Support;

/// <summary>A whole authority in memory: it issues, answers for the status and stamps. A test states what is unusual.</summary>
/// <remarks>Certificates and signatures are written by the framework, so that our readers do not grade themselves.</remarks>
internal sealed class SmallAuthority : IStatusResponder, ITimestampAuthority, IRevocationLists, ITrustStore
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly RSA RootKey = RSA.Create(2048);
    private static readonly RSA PersonKey = RSA.Create(2048);
    private static readonly RSA StampKey = RSA.Create(2048);
    private static readonly X509Certificate2 Root =
        HandMade.Authority("CN=Small authority", RootKey).CreateSelfSigned(Begin, End);

    private static readonly X509Certificate2 Person = Issue(
        HandMade.Person("CN=SERIKOVA AIGUL,SERIALNUMBER=IIN900101400011,C=KZ", PersonKey), Begin, End.AddMonths(-3), 1)
        .CopyWithPrivateKey(PersonKey);

    private readonly TimeProvider _clock;

    public SmallAuthority(TimeProvider clock)
    {
        _clock = clock;
        Status = request => Sound(request).Answer();
        Token = Stamp;
    }

    public TrustStore Current { get; set; } = new([Certificate.Read(Root.RawData)], []);

    public Certificate Signer { get; } = Certificate.Read(Person.RawData);

    /// <summary>Null where the responder is silent.</summary>
    public Func<ReadOnlyMemory<byte>, byte[]?> Status { get; set; }

    /// <summary>Null where the time-stamp authority is silent.</summary>
    public Func<ReadOnlyMemory<byte>, byte[]?> Token { get; set; }

    /// <summary>What the installation keeps of its lists, whosever they are.</summary>
    public IReadOnlyList<RevocationList> Lists { get; set; } = [];

    /// <summary>Who was asked, in the order of asking.</summary>
    public List<string> Asked { get; } = [];

    public IReadOnlyList<RevocationList> Of(Certificate issuer) => Lists;

    public Task<Reply> AskAsync(Certificate issuer, ReadOnlyMemory<byte> request, CancellationToken cancellation)
    {
        Asked.Add("status");
        return Task.FromResult(ReplyOf(Status(request)));
    }

    public Task<Reply> StampAsync(ReadOnlyMemory<byte> request, CancellationToken cancellation)
    {
        Asked.Add("stamp");
        return Task.FromResult(ReplyOf(Token(request)));
    }

    /// <summary>A good answer to this question, to be spoiled by the test.</summary>
    public StatusWriter Sound(ReadOnlyMemory<byte> request) => SoundAt(StatusWriter.NonceOf(request), _clock.GetUtcNow());

    public StatusWriter SoundAt(byte[]? nonce, DateTimeOffset thisUpdate) => new()
    {
        Certificate = Signer,
        Issuer = Current.Anchors.Count > 0 ? Current.Anchors[0] : Certificate.Read(Root.RawData),
        Responder = Certificate.Read(Root.RawData),
        Key = RootKey,
        ThisUpdate = thisUpdate,
        Nonce = nonce,
    };

    /// <summary>The person's certificate and key, for files that a test writes by itself.</summary>
    public static (byte[] Certificate, Func<byte[], byte[]> Sign) Hand =>
        (Person.RawData, signed => PersonKey.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>A revocation list of the authority; the test says what is on it.</summary>
    public static byte[] ListAt(DateTimeOffset thisUpdate, params Family.Listed[] entries) => new Family.ListWriter
    {
        Issuer = Certificate.Read(Root.RawData),
        Hand = X509SignatureGenerator.CreateForRSA(RootKey, RSASignaturePadding.Pkcs1),
        ThisUpdate = thisUpdate,
        Entries = entries,
    }.List();

    /// <summary>An XML signature of the person; the test says what is unusual.</summary>
    public static string SignXml(byte[] content, XmlWriting? writing = null) => (writing ?? new XmlWriting()).Sign(
        content, Person.RawData, signed => PersonKey.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>A signature of the person, in base64, with whatever unsigned attributes the test puts on it.</summary>
    public static string Sign(byte[] content, bool attached = true, Func<byte[], IEnumerable<AsnEncodedData>>? evidence = null)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: !attached);
        var signer = new CmsSigner(Person) { IncludeOption = X509IncludeOption.EndCertOnly };
        signer.SignedAttributes.Add(new Pkcs9SigningTime(new DateTime(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc)));
        cms.ComputeSignature(signer);
        foreach (var attribute in evidence?.Invoke(cms.SignerInfos[0].GetSignature()) ?? [])
        {
            cms.SignerInfos[0].AddUnsignedAttribute(attribute);
        }

        return Convert.ToBase64String(cms.Encode());
    }

    public static AsnEncodedData StampAttribute(byte[] token) => new("1.2.840.113549.1.9.16.2.14", token);

    public static AsnEncodedData StatusAttribute(byte[] basic)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1)))
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(basic);
        }

        return new AsnEncodedData("1.2.840.113549.1.9.16.2.24", writer.Encode());
    }

    /// <summary>A token over these bytes, of this moment.</summary>
    public static byte[] TokenOver(byte[] stamped, DateTimeOffset genTime) =>
        SignToken(Info("1.2.398.3.3.2.6.2", SHA256.HashData(stamped), genTime, []));

    /// <summary>A sound answer to a time-stamp request.</summary>
    public byte[] Stamp(ReadOnlyMemory<byte> request)
    {
        Assert.True(Rfc3161TimestampRequest.TryDecode(request, out var question, out _));
        var token = SignToken(Info(
            question.RequestedPolicyId!.Value!, question.GetMessageHash().ToArray(), _clock.GetUtcNow(), question.GetNonce()!.Value.ToArray()));
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(0);
            }

            writer.WriteEncodedValue(token);
        }

        return writer.Encode();
    }

    private static Reply ReplyOf(byte[]? answer) =>
        answer is null ? new Reply.Missing("timeout") : new Reply.Received(answer);

    private static byte[] Info(string policy, byte[] imprint, DateTimeOffset genTime, byte[] nonce)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier(policy);
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("2.16.840.1.101.3.4.2.1");
                }

                writer.WriteOctetString(imprint);
            }

            writer.WriteInteger(42);
            writer.WriteGeneralizedTime(genTime, omitFractionalSeconds: true);
            if (nonce.Length > 0)
            {
                writer.WriteInteger(nonce);
            }
        }

        return writer.Encode();
    }

    private static byte[] SignToken(byte[] info)
    {
        using var authority = StampCertificate();
        var cms = new SignedCms(new ContentInfo(new SystemOid("1.2.840.113549.1.9.16.1.4"), info));
        var signer = new CmsSigner(authority) { IncludeOption = X509IncludeOption.EndCertOnly };
        signer.SignedAttributes.Add(new AsnEncodedData("1.2.840.113549.1.9.16.2.47", NameOf(authority)));
        cms.ComputeSignature(signer);
        return cms.Encode();
    }

    private static byte[] NameOf(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        }

        return writer.Encode();
    }

    private static X509Certificate2 StampCertificate()
    {
        var request = new CertificateRequest("CN=Small stamps", StampKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new SystemOid("1.3.6.1.5.5.7.3.8")], critical: true));
        using var issued = Issue(request, Begin, End, 2);
        return issued.CopyWithPrivateKey(StampKey);
    }

    /// <summary>A person's certificate over a key that somebody else made, whatever its kind.</summary>
    public static byte[] Certify(PublicKey key)
    {
        var request = new CertificateRequest(new X500DistinguishedName("CN=NOBODY WE KNOW"), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        var hand = X509SignatureGenerator.CreateForRSA(RootKey, RSASignaturePadding.Pkcs1);
        using var certificate = request.Create(Root.SubjectName, hand, Begin, End, SHA256.HashData(key.EncodedKeyValue.RawData)[..8]);
        return certificate.RawData;
    }

    private static X509Certificate2 Issue(CertificateRequest request, DateTimeOffset from, DateTimeOffset until, byte serial) =>
        request.Create(Root, from, until, [0x10, serial]);
}
