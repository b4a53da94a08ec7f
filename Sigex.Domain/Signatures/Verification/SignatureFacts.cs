using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Xml;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>Everything that a check may look at, gathered before the first question is put.</summary>
internal sealed record SignatureFacts
{
    public required SignerStatement Statement { get; init; }

    /// <summary>What an XML signature is about; null for a CMS.</summary>
    public XmlSigned? Xml { get; init; }

    /// <summary>What the signed attributes say, or which rule they break.</summary>
    public required Result<SignerClaims> Claims { get; init; }

    /// <summary>The certificate that the signer names; null where the file has none.</summary>
    public Certificate? Certificate { get; init; }

    public required ContentFacts Content { get; init; }

    /// <summary>The moment at which the question is put.</summary>
    public required DateTimeOffset At { get; init; }

    public required StampFacts Stamp { get; init; }

    /// <summary>The earliest good stamp, else the entry of the registry's journal, else null (security 3.7).</summary>
    public ProofOfExistence? Proof { get; init; }

    /// <summary>When this registry took the signature; null where it is not known here.</summary>
    public DateTimeOffset? Registered { get; init; }

    /// <summary>From the signer's certificate to the anchor, at a time when that certificate was in force.</summary>
    public PathReport? Path { get; init; }

    public required StatusFacts Status { get; init; }

    /// <summary>Null for a signature that stands in no container.</summary>
    public ContainerFacts? Container { get; init; }

    /// <summary>The state of a stored proof; null for a file that somebody holds in his hand.</summary>
    public EvidenceState? Stored { get; init; }

    /// <summary>Signatures over this one, which sign no document (rule CMS-18).</summary>
    public IReadOnlyList<CounterSignature> CounterSignatures { get; init; } = [];

    /// <summary>Why a stored proof failed.</summary>
    public string? FailureCode { get; init; }

    /// <summary>The time that counts: the proved one, else that of the question (security 3.7).</summary>
    public DateTimeOffset Moment => Proof?.At ?? At;

    /// <summary>No stamp is there, and the registry itself stands for the moment.</summary>
    public bool IsByJournal => Proof is { Kind: ProofKind.RegistryJournal };

    public SignerClaims? ClaimsIfSound => Claims.IsRefused(out _, out var claims) ? null : claims;
}

/// <summary>The content, as far as it is at hand.</summary>
/// <param name="Attached">What the file itself carries.</param>
/// <param name="Given">The document that was given beside it.</param>
/// <param name="Digests">The known digests of a registered document.</param>
internal sealed record ContentFacts(
    ReadOnlyMemory<byte>? Attached, ReadOnlyMemory<byte>? Given, IReadOnlyCollection<Digest>? Digests);
