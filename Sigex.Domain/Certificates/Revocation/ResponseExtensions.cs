using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>The extensions of an OCSP response or of one status in it (RFC 6960, 4.4).</summary>
internal sealed record ResponseExtensions(ReadOnlyMemory<byte>? Nonce, bool HasUnknownCritical)
{
    public static readonly ResponseExtensions None = new(null, false);

    public static ResponseExtensions Read(AsnReader explicitExtensions)
    {
        var extensions = explicitExtensions.ReadSequence();
        explicitExtensions.ThrowIfNotEmpty();
        ReadOnlyMemory<byte>? nonce = null;
        var hasUnknownCritical = false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (extensions.HasData)
        {
            Refuse.If(seen.Count == Limits.Default.Extensions, ReadingRefusals.LimitExceeded);
            var extension = extensions.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            var isCritical = extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean();
            var value = extension.ReadOctetString();
            extension.ThrowIfNotEmpty();
            Refuse.If(!seen.Add(oid), ReadingRefusals.BadExtension);

            if (oid == RevocationOids.Nonce)
            {
                nonce = Inner(value);
            }
            else if (isCritical && oid is not (RevocationOids.ExtendedRevoke or RevocationOids.LoggedCertificate))
            {
                hasUnknownCritical = true;
            }
        }

        return new ResponseExtensions(nonce, hasUnknownCritical);
    }

    // RFC 8954 wraps the nonce in an OCTET STRING of its own; responders before it put the bytes there bare.
    private static byte[] Inner(byte[] value)
    {
        try
        {
            var inner = AsnDecoder.ReadOctetString(value, AsnEncodingRules.DER, out var consumed);
            return consumed == value.Length ? inner : value;
        }
        catch (AsnContentException)
        {
            return value;
        }
    }
}
