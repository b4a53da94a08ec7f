using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>The questions that were put to one signature, in their order, with what was found and what it rests on.</summary>
public sealed record VerificationReport
{
    public required Verdict Verdict { get; init; }

    /// <summary>Is the file what its signer signed, whoever he is?</summary>
    /// <remarks>Nothing is intact by being left out.</remarks>
    public Integrity Integrity { get; init; } = Integrity.Unsupported;

    /// <summary>ETSI EN 319 102-1 sub-indication such as <c>HASH_FAILURE</c>; null where the verdict is passed.</summary>
    public string? SubIndication { get; init; }

    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>What decided a verdict that is not passed.</summary>
    public Refusal? Reason { get; init; }

    public SignerIdentity? Signer { get; init; }

    public Certificate? SignerCertificate { get; init; }

    /// <summary>The certificate of the authority that issued it, where a path was found.</summary>
    public Certificate? Issuer { get; init; }

    /// <summary>What the file itself carries of the content, as the bytes that were hashed (rule XML-14).</summary>
    public ReadOnlyMemory<byte>? Covered { get; init; }

    /// <summary>The moment that is proved: genTime of a good stamp.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>The signer's own claim.</summary>
    public DateTimeOffset? SigningTime { get; init; }

    /// <summary>What proves that the signature existed; null where nothing does, and the moment of the question counts.</summary>
    public ProofOfExistence? Proof { get; init; }

    /// <summary>The life of the signature in the order of time; null where the file could not be read.</summary>
    public TimeLine? TimeLine { get; init; }

    /// <summary>From the signer's certificate to the anchor, as far as one leads.</summary>
    public IReadOnlyList<Certificate> Path { get; init; } = [];

    /// <summary>The stamps of the signature, in the order of the file.</summary>
    public IReadOnlyList<JudgedStamp> Stamps { get; init; } = [];

    /// <summary>The evidence about the status of the signer's certificate.</summary>
    public IReadOnlyList<JudgedStatus> Statuses { get; init; } = [];

    /// <summary>Listed apart; they decide nothing about this signature.</summary>
    public IReadOnlyList<CounterSignature> CounterSignatures { get; init; } = [];

    /// <summary>The signature value; null where the file could not be read.</summary>
    public ReadOnlyMemory<byte>? Value { get; init; }

    /// <summary>What the value was made over: the signed attributes or the canonical SignedInfo.</summary>
    public ReadOnlyMemory<byte>? SignedBytes { get; init; }

    /// <summary>The digest of the content as it was signed; null where the signed attributes are not sound.</summary>
    public Digest? SignedDigest { get; init; }

    /// <summary>The algorithm of the signature; null where it is not accepted or the certificate is missing.</summary>
    public SignatureAlgorithm? Algorithm { get; init; }
}

/// <summary>One question and what was found.</summary>
/// <param name="Check">Stable id of the check, such as <c>signature-value</c>.</param>
/// <param name="Finding">The answer.</param>
/// <param name="Explanation">One English sentence for people; pages translate by the id and the outcome.</param>
/// <param name="Clause">Document, clause and rule that the check follows.</param>
/// <param name="SubIndication">ETSI EN 319 102-1, where the finding is not good.</param>
/// <param name="Decides">False for what is reported and not counted (rule TSP-08).</param>
public sealed record Answer(
    string Check, Finding Finding, string Explanation, string Clause, string? SubIndication = null, bool Decides = true);

/// <summary>The answer to one question: it holds, it does not, or nobody can say today.</summary>
public abstract record Finding
{
    public static readonly Finding Holds = new Good();

    private Finding() { }

    public sealed record Fault(Refusal Reason) : Finding;

    public sealed record Unknown(Refusal Reason) : Finding;

    public sealed record Good : Finding;
}

/// <summary>The three ends of a validation, as ETSI EN 319 102-1, 5.1.3 has them.</summary>
public enum Verdict
{
    Passed,
    Failed,
    Indeterminate,
}
