using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Documents.Signing;

/// <summary>Puts one more signature under a registered document (contract 3.7).</summary>
public sealed class AddSignature
{
    /// <param name="id">The document.</param>
    /// <param name="signature">The signature as it stands on the wire.</param>
    /// <param name="notifications">Mails about this signature.</param>
    /// <param name="caller">Who hands it in; the signer may be somebody else.</param>
    /// <param name="cancellation">Ends the waiting for authorities.</param>
    public Task<Result<AddedSignature>> RunAsync(
        DocumentId id, string signature, NotificationOrder? notifications, Caller caller, CancellationToken cancellation) =>
        throw new NotImplementedException($"{id} {signature} {notifications} {caller}");
}

public sealed record AddedSignature(DocumentId Id, long SignId, ReadOnlyMemory<byte>? Content);
