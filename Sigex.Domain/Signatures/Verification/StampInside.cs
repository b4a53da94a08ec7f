namespace Sigex.Domain.Signatures.Verification;

/// <summary>What stands in a file in the place of a stamp over a signature.</summary>
/// <param name="Token">The bytes, read by nobody yet.</param>
/// <param name="Stamped">
/// The octets that it must be about: the signature value in a CMS (RFC 3161, appendix A), the canonical SignatureValue
/// element in an XML signature (ETSI EN 319 132-1, 5.3).
/// </param>
/// <param name="Objection">Why nobody can say what it is about, in words to stand after "because"; null where that is clear.</param>
internal sealed record StampInside(ReadOnlyMemory<byte> Token, ReadOnlyMemory<byte> Stamped, string? Objection = null);
