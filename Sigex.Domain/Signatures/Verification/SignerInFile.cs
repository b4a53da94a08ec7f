using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Xml;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>One signer of a file as he stands there, whatever the form of the file.</summary>
internal sealed record SignerInFile
{
    public required SignerStatement Statement { get; init; }

    /// <summary>What the signer says beside his value, or which rule that breaks.</summary>
    public required Result<SignerClaims> Claims { get; init; }

    /// <summary>The signer's certificate, null where the file has none.</summary>
    public Certificate? Certificate { get; init; }

    public required IReadOnlyList<Certificate> Certificates { get; init; }

    /// <summary>The content that the file itself carries.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    public UnsignedEvidence Inside { get; init; } = new([], []);

    /// <summary>What stands in the place of stamps over the signature value.</summary>
    public IReadOnlyList<StampInside> Stamps { get; init; } = [];

    /// <summary>How many counter-signatures are judged; all signers of a file together get no more than there may be signers.</summary>
    private int MostCounterSignatures { get; init; }

    /// <summary>Who signed the signature of an XML file, or why that cannot be read; of a CMS they are read where they are judged.</summary>
    public IReadOnlyList<Result<SignerInFile>> CounterSigners { get; init; } = [];

    /// <summary>Null for a CMS.</summary>
    public XmlSigned? Xml { get; init; }

    public static IReadOnlyList<SignerInFile> AllOf(
        SignedData data, VerificationPolicy policy, ReadOnlyMemory<byte>? given) =>
        [.. data.Signers.Select(signer => Of(data, signer, new CmsStatement(signer, policy, data.Content ?? given), policy))];

    /// <summary>What stands beside the signature and is about it alone.</summary>
    public IReadOnlyList<CounterSignature> CounterSigned(TrustStore trust, DateTimeOffset moment) =>
        Statement is CmsStatement { Signer: var signer }
            ? CounterSignatures.Of(signer, Certificates, trust, moment, MostCounterSignatures)
            : [.. CounterSigners.Select(counter => CounterSignatures.Of(counter, trust, moment))];

    private static SignerInFile Of(
        SignedData data, SignerInfo signer, CmsStatement statement, VerificationPolicy policy)
    {
        var inside = Reading.Try(() => UnsignedEvidence.Of(signer)).IsRefused(out _, out var evidence)
            ? new UnsignedEvidence([], [])
            : evidence;
        return new SignerInFile
        {
            Statement = statement,
            Claims = Reading.Try(() => SignerRules.Read(data, signer, policy)),
            Certificate = SignerCertificate.Choose(signer, data.Certificates, statement),
            Certificates = data.Certificates,
            Content = data.Content,
            MostCounterSignatures = Limits.Default.Signers / data.Signers.Count,
            Inside = inside,
            Stamps = [.. inside.Timestamps.Select(token => new StampInside(token, statement.Value))],
        };
    }
}
