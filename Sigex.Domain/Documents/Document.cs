using Sigex.Domain.Access;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Documents;

/// <summary>A document under which people gather their signatures (contract 3.1).</summary>
/// <remarks>
/// The registry keeps what the document hashes to and who signed it; the bytes stay with their owner. It is unfinished
/// until the body was seen once. Signatures are only ever added, and nothing of a finished document is ever deleted.
/// </remarks>
public sealed class Document
{
    private readonly List<Signature> _signatures = [];
    private readonly List<FixedDigest> _fixedDigests = [];

    private Document(DocumentId id, DocumentTitle title, string description, DateTimeOffset registeredAt)
    {
        Id = id;
        Title = title;
        Description = description;
        RegisteredAt = registeredAt;
    }

    public DocumentId Id { get; }

    public DocumentTitle Title { get; }

    public string Description { get; }

    public DateTimeOffset RegisteredAt { get; }

    /// <summary>When the body was seen; null while the registration is unfinished.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    public bool IsFinished => FinishedAt is not null;

    /// <summary>Bytes; zero where it is not known.</summary>
    public long SignedDataSize { get; private set; }

    public DocumentSettings Settings { get; private set; } = DocumentSettings.Open;

    public NotificationOrder? EmailNotifications { get; private init; }

    /// <summary>The information system that registered it; null where people did (contract 3.4).</summary>
    public Registrator? Registrator { get; private init; }

    public IReadOnlyList<FixedDigest> FixedDigests => _fixedDigests;

    public IReadOnlyList<Digest> Digests => [.. _fixedDigests.Select(kept => kept.Digest)];

    /// <summary>In the order in which they were registered.</summary>
    public IReadOnlyList<Signature> Signatures => _signatures;

    /// <summary>Goes up with every change, so that two signers cannot both take the last place.</summary>
    public int Revision { get; private set; }

    /// <summary>A registration that waits for its body. The first signer sets the rules (contract 3.2).</summary>
    public static Result<Document> Register(
        DocumentRegistration registration, VerifiedSignature first, DateTimeOffset now)
    {
        if (ObjectionTo(registration, Candidate.In(first.Claim)) is { } objection)
        {
            return objection;
        }

        var document = New(registration, now);
        document.Store(first, notifications: null, now);
        return document;
    }

    /// <summary>A document that nobody has signed yet, which only an information system may register (contract 3.1, 3.2).</summary>
    public static Result<Document> Preregister(DocumentRegistration registration, DateTimeOffset now)
    {
        if (registration.Registrator is null)
        {
            return AccessRefusals.AuthenticationRequired;
        }

        var objection = DocumentDescription.ObjectionTo(registration.Description)
            ?? registration.Settings.ObjectionAtRegistration(withSignature: false);
        return objection is null ? New(registration, now) : objection;
    }

    /// <summary>What speaks against a registration with a first signature of this person, if anything does.</summary>
    public static Refusal? ObjectionTo(DocumentRegistration registration, Candidate signer) =>
        DocumentDescription.ObjectionTo(registration.Description)
        ?? registration.Settings.ObjectionAtRegistration(withSignature: true)
        ?? registration.Settings.Objection(signer, []);

    /// <summary>Fixes what was signed and ends the registration. It must be what every signer signed (contract 3.3).</summary>
    /// <remarks>
    /// Once more is refused, except where the set of algorithms has grown meanwhile: then the body is held against what
    /// is known, and what is missing is added.
    /// </remarks>
    public Result<Document> FixContent(HashedContent content, DateTimeOffset now)
    {
        if (content.Size == 0)
        {
            return DocumentRefusals.InvalidContent;
        }

        var missing = content.Digests.Where(digest => KnownAs(digest.Algorithm) is null).ToList();
        if (IsFinished && missing.Count == 0)
        {
            return DocumentRefusals.DigestsAlreadyKnown;
        }

        if (!Digests.All(content.Digests.Contains)
            || !_signatures.All(signature => content.Digests.Contains(signature.Digest))
            || (IsFinished && content.Size != SignedDataSize))
        {
            return DocumentRefusals.ContentMismatch;
        }

        _fixedDigests.AddRange(missing.Select(digest => new FixedDigest(digest)));
        SignedDataSize = content.Size;
        FinishedAt ??= now;
        Revision++;
        return this;
    }

    /// <summary>What the rules of the document have against one more signature, if anything (contract 5.3, step 7).</summary>
    public Refusal? ObjectionTo(Candidate signer) =>
        IsFinished ? Settings.Objection(signer, _signatures) : DocumentRefusals.DigestsNotKnown;

    /// <summary>Is this digest that of the document (contract 5.3, step 8)?</summary>
    public Refusal? ObjectionTo(Digest digest)
    {
        if (!IsFinished)
        {
            return DocumentRefusals.DigestsNotKnown;
        }

        return KnownAs(digest.Algorithm) is { } known
            ? known == digest ? null : DocumentRefusals.ContentMismatch
            : DocumentRefusals.DigestsUpdateRequired;
    }

    public Result<Signature> Add(VerifiedSignature verified, NotificationOrder? notifications, DateTimeOffset now) =>
        (ObjectionTo(Candidate.In(verified.Claim)) ?? ObjectionTo(verified.Claim.Digest)) is { } objection
            ? objection
            : Store(verified, notifications, now);

    /// <summary>Puts other settings in the place of the present ones; fixed fields stay (contract 4.1, 4.5).</summary>
    public Result<Document> ChangeSettings(DocumentSettings asked)
    {
        var settings = asked.KeepingFixedOf(Settings);
        if (settings.Objection() is { } objection)
        {
            return objection;
        }

        if (settings.SignaturesLimit > 0 && settings.SignaturesLimit < _signatures.Count)
        {
            return DocumentRefusals.LimitBelowSignatures;
        }

        if (!SettingsRecord.AreSame(settings, Settings))
        {
            Settings = settings;
            Revision++;
        }

        return this;
    }

    /// <summary>Takes what the collecting of a pending proof has come to; a proof that is still pending changes nothing.</summary>
    public void Prove(Signature signature, SignatureProof proof, DateTimeOffset? signedAt)
    {
        if (proof.State != EvidenceState.Pending)
        {
            signature.Prove(proof, signedAt);
            Revision++;
        }
    }

    private static Document New(DocumentRegistration registration, DateTimeOffset now) =>
        new(DocumentId.New(), registration.Title, registration.Description, now)
        {
            Settings = registration.Settings,
            EmailNotifications = registration.EmailNotifications,
            Registrator = registration.Registrator,
        };

    private Signature Store(VerifiedSignature verified, NotificationOrder? notifications, DateTimeOffset now)
    {
        var signature = new Signature(verified, notifications, now);
        _signatures.Add(signature);
        if (Settings.SwitchToPrivateAfterLimitReached && Settings.IsFull(_signatures.Count))
        {
            Settings = Settings with { Private = true };
        }

        Revision++;
        return signature;
    }

    private Digest? KnownAs(DigestAlgorithm algorithm) =>
        _fixedDigests.FirstOrDefault(kept => kept.Algorithm == algorithm)?.Digest;
}
