namespace Sigex.Domain.Documents;

/// <summary>Mails that somebody asked for with a document or a signature (contract 3.2, 3.7). Personal: never in a log.</summary>
/// <param name="To">Addresses, without duplicates, at most 20.</param>
/// <param name="DoNotAttachDocument">The letter goes without the document.</param>
/// <param name="Language"><c>ru</c>, <c>kk</c>, <c>en</c> or different ones joined by <c>/</c>.</param>
public sealed record NotificationOrder(IReadOnlyList<string> To, bool DoNotAttachDocument, string Language);
