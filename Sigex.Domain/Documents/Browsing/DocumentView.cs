using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Documents.Browsing;

/// <summary>A document as a caller with access sees it.</summary>
public sealed record DocumentView
{
    public required DocumentId Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>False until the body was seen; there are no digests then.</summary>
    public required bool IsFinished { get; init; }

    /// <summary>Bytes; zero where it is not known.</summary>
    public required long SignedDataSize { get; init; }

    public required IReadOnlyList<Digest> Digests { get; init; }

    public required DocumentSettings Settings { get; init; }

    public NotificationOrder? EmailNotifications { get; init; }

    /// <summary>The information system that registered it; null where people did.</summary>
    public Registrator? Registrator { get; init; }

    public required int SignaturesTotal { get; init; }

    public required IReadOnlyList<SignatureView> Signatures { get; init; }
}

/// <summary>One signature of a document, with everything its stored proof says.</summary>
public sealed record SignatureView
{
    public required long SignId { get; init; }

    public required DateTimeOffset StoredAt { get; init; }

    public SignatureType SignType => Proof.Type;

    public required SignatureProof Proof { get; init; }

    public required SignatureDetails Details { get; init; }

    public NotificationOrder? EmailNotifications { get; init; }
}
