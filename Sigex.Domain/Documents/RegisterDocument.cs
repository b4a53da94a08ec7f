using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Documents;

/// <summary>Registers a document with its first signature (contract 3.2). It stays unfinished until its content is fixed.</summary>
public sealed class RegisterDocument
{
    public Task<Result<RegisteredDocument>> RunAsync(DocumentRegistration registration, CancellationToken cancellation) =>
        throw new NotImplementedException(registration.Title.ToString());
}

/// <summary>What a caller hands in to register a document.</summary>
public sealed record DocumentRegistration
{
    public DocumentTitle Title { get; init; } = DocumentTitle.Empty;

    public string Description { get; init; } = "";

    /// <summary>The signature as it stands on the wire.</summary>
    public required string Signature { get; init; }

    public DocumentSettings Settings { get; init; } = DocumentSettings.Open;

    public NotificationOrder? EmailNotifications { get; init; }
}

/// <param name="Id">The id of the new document.</param>
/// <param name="SignId">The id of its first signature.</param>
/// <param name="Content">The content that was cut out of an attached signature.</param>
public sealed record RegisteredDocument(DocumentId Id, long SignId, ReadOnlyMemory<byte>? Content);
