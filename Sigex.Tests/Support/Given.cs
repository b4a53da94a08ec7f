using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Tests.Support;

/// <summary>The cast and the props of every test. All of it is invented; no number has its right control digit.</summary>
internal static class Given
{
    public const string FirstHead = "1.2.398.3.3.4.1.2.1";
    public const string MaySign = "1.2.398.3.3.4.1.2.2";

    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(5));

    public static readonly HashedContent Contract = Paper("contract");
    public static readonly HashedContent OtherPaper = Paper("other");

    public static readonly Iin Aigul = Iin.TryParse("900101400011")!;
    public static readonly Iin Berik = Iin.TryParse("850505300022")!;
    public static readonly Iin Dana = Iin.TryParse("950615450077")!;
    public static readonly Bin Steppe = Bin.TryParse("150140000033")!;
    public static readonly Bin River = Bin.TryParse("160240000044")!;

    private static int SignaturesMade;

    /// <summary>Some bytes under every algorithm that is kept.</summary>
    public static HashedContent Paper(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new HashedContent(bytes.Length, [.. DigestAlgorithm.OfDocuments.Select(a => a.Hash(bytes))]);
    }

    public static Digest DigestOf(HashedContent paper, DigestAlgorithm algorithm) =>
        paper.Digests.Single(digest => digest.Algorithm == algorithm);

    public static Candidate Candidate(Iin iin, Bin? of = null, string authority = "nca", params string[] usages) => new()
    {
        Iin = iin,
        Bin = of,
        CertificationAuthority = authority,
        KeyUsages = usages,
    };

    /// <summary>A signature with which nothing is wrong, as the intake hands it over. Its bytes are props.</summary>
    public static VerifiedSignature SignatureOf(
        Iin signer,
        HashedContent? paper = null,
        Bin? of = null,
        DigestAlgorithm? algorithm = null,
        string? identity = null,
        EvidenceState evidence = EvidenceState.Complete,
        string authority = "nca",
        params string[] usages)
    {
        var number = Interlocked.Increment(ref SignaturesMade);
        var certificate = CertificateOf(number, usages);
        var claim = new SignatureClaim
        {
            Signature = new CmsSignature
            {
                Detached = Der(1, number),
                Signer = certificate,
                Certificates = [certificate],
                Algorithm = SignatureAlgorithm.RsaSha256,
                MessageDigest = DigestOf(paper ?? Contract, algorithm ?? DigestAlgorithm.Sha256),
                SignatureValue = Der(2, number),
                Identity = identity ?? NewIdentity(),
            },
            Signer = new SignerIdentity { Iin = signer, Bin = of, Authorities = usages },
            Path = [certificate],
            Authority = authority,
        };
        return new VerifiedSignature(claim, ProofOf(number, evidence), evidence == EvidenceState.Complete ? Noon : null);
    }

    public static string NewIdentity() =>
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static DocumentRegistration Registration(DocumentSettings? settings = null) => new()
    {
        Title = Title("Договор.pdf"),
        Description = "Договор поставки",
        Signature = "",
        Settings = settings ?? DocumentSettings.Open,
        EmailNotifications = new NotificationOrder(["buyer@example.com"], DoNotAttachDocument: true, "kk/ru"),
    };

    public static DocumentTitle Title(string text) => Accepted(DocumentTitle.Parse(text));

    /// <summary>A contract which Aigul signed for herself at noon; what she signed is not fixed yet.</summary>
    public static Document UnfinishedContract(DocumentSettings? settings = null, VerifiedSignature? first = null) =>
        Accepted(Document.Register(Registration(settings), first ?? SignatureOf(Aigul), Noon));

    /// <summary>The same contract, fixed.</summary>
    public static Document SignedContract(DocumentSettings? settings = null, VerifiedSignature? first = null)
    {
        var contract = UnfinishedContract(settings, first);
        Accepted(contract.FixContent(Contract, Noon));
        return contract;
    }

    /// <summary>A contract that a system of the Steppe registered, fixed, which nobody has signed.</summary>
    public static Document Preregistered(DocumentSettings settings)
    {
        var contract = Accepted(Document.Preregister(
            Registration(settings) with { Signature = null, Registrator = new Registrator(Steppe, [0x30, 0]) }, Noon));
        Accepted(contract.FixContent(Contract, Noon));
        return contract;
    }

    public static T Accepted<T>(Result<T> result)
        where T : class =>
        result.IsRefused(out var reason, out var value) ? throw new InvalidOperationException(reason.Code) : value;

    public static Refusal? ReasonIn<T>(Result<T> result)
        where T : class => result.IsRefused(out var reason, out _) ? reason : null;

    private static SignatureProof ProofOf(int number, EvidenceState state) => new()
    {
        Signature = Der(1, number),
        Timestamp = state == EvidenceState.Complete ? new ReadOnlyMemory<byte>(Der(3, number)) : default(ReadOnlyMemory<byte>?),
        OcspResponse = state == EvidenceState.Complete ? new ReadOnlyMemory<byte>(Der(4, number)) : default(ReadOnlyMemory<byte>?),
        Path = [Der(5, number), Der(6, number)],
        State = state,
    };

    /// <summary>A DER OCTET STRING of five bytes: enough where only the keeping of bytes matters.</summary>
    private static byte[] Der(byte kind, int number) => [0x04, 5, kind, .. BitConverter.GetBytes(number)];

    private static Certificate CertificateOf(int number, string[] usages)
    {
        var name = new DistinguishedName { Encoded = Der(7, number), RelativeNames = [] };
        return new Certificate
        {
            Encoded = Der(5, number),
            Sha256 = number.ToString("x64", CultureInfo.InvariantCulture),
            ToBeSigned = Der(8, number),
            SerialNumber = number.ToString("x8", CultureInfo.InvariantCulture),
            SerialNumberOctets = BitConverter.GetBytes(number),
            SignatureAlgorithmOid = SignatureAlgorithm.RsaSha256.Oid,
            SignatureAlgorithm = new AlgorithmIdentifier(SignatureAlgorithm.RsaSha256.Oid, Parameters: null),
            SignatureValue = Der(9, number),
            Issuer = name,
            Subject = name,
            NotBefore = Noon.AddYears(-1),
            NotAfter = Noon.AddYears(1),
            SubjectPublicKeyInfo = Der(10, number),
            KeyAlgorithmOid = "1.2.840.113549.1.1.1",
            PublicKeyOctets = Der(11, number),
            ExtendedKeyUsages = usages,
        };
    }
}
