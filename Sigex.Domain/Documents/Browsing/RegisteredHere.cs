using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Documents.Browsing;

/// <summary>By what a file in somebody's hand can be found again in the registry.</summary>
/// <param name="Identity">Of the signature (rule SIG-04).</param>
/// <param name="Document">The digest of the document.</param>
public sealed record Trace(string? Identity, Digest? Document);

/// <summary>The registered document that a trace led to, for a caller who may see it.</summary>
/// <param name="Document">Its id.</param>
/// <param name="Since">
/// When the signature was received here, or the body of the document was seen: by then it existed.
/// </param>
/// <param name="IsThisSignature">The very signature stands there; else it is the document alone.</param>
public sealed record RegisteredHere(DocumentId Document, DateTimeOffset Since, bool IsThisSignature);
