using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>Compares a name that a signature carries with the name of a certificate.</summary>
internal static class NameBytes
{
    /// <summary>The same bytes, or equal by RFC 5280, 7.1. Bytes that are no name equal nothing.</summary>
    public static bool Match(ReadOnlyMemory<byte> encoded, DistinguishedName name) =>
        encoded.Span.SequenceEqual(name.Encoded.Span)
        || (!Reading.Try(() => DistinguishedName.Read(encoded)).IsRefused(out _, out var other) && other.Matches(name));
}
