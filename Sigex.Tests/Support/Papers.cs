using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Tests.Support;

/// <summary>Documents as pages read them. The people are invented and their numbers fail the control digit.</summary>
internal static class Papers
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(5));

    private static readonly byte[] Nothing = [0x30, 0x00];

    public static DocumentView Contract(DocumentId id, params SignatureView[] signatures) => new()
    {
        Id = id,
        Title = "Договор.pdf",
        Description = "Поставка угля",
        RegisteredAt = Noon,
        IsFinished = true,
        SignedDataSize = 248_113,
        Digests = [DigestAlgorithm.Sha256.Hash("contract"u8)],
        Settings = DocumentSettings.Open,
        SignaturesTotal = signatures.Length,
        Signatures = signatures,
    };

    public static SignatureView Signed(long number, string name, EvidenceState state = EvidenceState.Complete, string? organisation = null) => new()
    {
        SignId = number,
        StoredAt = Noon,
        Proof = new SignatureProof
        {
            Signature = Nothing,
            Path = [],
            State = state,
            FailureCode = state == EvidenceState.Failed ? "Revoked" : null,
        },
        Details = new SignatureDetails
        {
            Certificate = Paper(),
            SignatureAlgorithmOid = "1.2.840.113549.1.1.11",
            Signer = new SignerIdentity
            {
                Iin = Iin.TryParse("900101400011")!,
                Bin = organisation is null ? null : Bin.TryParse("150140000033"),
                Name = name,
                Organisation = organisation,
                Authorities = organisation is null ? [] : ["1.2.398.3.3.4.1.2.1"],
            },
        },
    };

    private static Certificate Paper() => new()
    {
        Encoded = Nothing,
        Sha256 = new string('0', 64),
        ToBeSigned = Nothing,
        SerialNumber = "5b0c1f7e",
        SerialNumberOctets = Nothing,
        SignatureAlgorithmOid = "1.2.840.113549.1.1.11",
        SignatureAlgorithm = new AlgorithmIdentifier("1.2.840.113549.1.1.11"),
        KeyAlgorithmOid = "1.2.840.113549.1.1.1",
        SignatureValue = Nothing,
        Issuer = Name("Toy authority"),
        Subject = Name("Invented person"),
        NotBefore = Noon.AddDays(-1),
        NotAfter = Noon.AddYears(1),
        SubjectPublicKeyInfo = Nothing,
        PublicKeyOctets = Nothing,
        KeyStorage = "1.2.398.3.3.5.1.1",
    };

    private static DistinguishedName Name(string text) => new()
    {
        Encoded = Nothing,
        RelativeNames = [[new NameAttribute("2.5.4.3", "CN", false, text)]],
    };
}
