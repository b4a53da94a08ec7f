using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>A signature file with all that is at hand to judge it.</summary>
public sealed record FileToVerify
{
    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>The document, null where it was not given.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>Digests of the document, where the document itself is not at hand.</summary>
    public IReadOnlyCollection<Digest>? ContentDigests { get; init; }

    public required TrustStore Trust { get; init; }

    /// <summary>The moment at which the question is put.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Revocation lists that are at hand, DER each.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> RevocationLists { get; init; } = [];

    /// <summary>
    /// The lists that the installation keeps. They speak of authorities and of time-stamping services; of the signer where no
    /// status answer does (rule REV-01).
    /// </summary>
    public IRevocationLists? KeptLists { get; init; }

    /// <summary>The responder can still be asked about the signer: until then the kept lists leave the signer to it.</summary>
    public bool ResponderComesFirst { get; init; }

    /// <summary>BasicOCSPResponses about the authorities, kept from their lifetime, such as those of time-stamping services.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> StatusAnswers { get; init; } = [];

    /// <summary>BasicOCSPResponses that were asked for now, one for each signer about whom somebody answered.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> FreshStatuses { get; init; } = [];

    /// <summary>Moments at which this registry took signatures that are in the file, by their identity (rule SIG-04).</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Registered { get; init; } = new Dictionary<string, DateTimeOffset>();
}
