using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>One certificate on a revocation list (RFC 5280, 5.3).</summary>
/// <param name="SerialNumber">Content octets of the INTEGER.</param>
/// <param name="RevokedAt">The date of revocation.</param>
/// <param name="Reason">CRLReason, null where none was given.</param>
/// <param name="InvalidSince">The invalidityDate, from which a compromised key counts for nothing.</param>
/// <param name="HasUnknownCriticalExtension">Then the whole list is unusable (rule REV-07).</param>
public sealed record RevokedEntry(
    ReadOnlyMemory<byte> SerialNumber,
    DateTimeOffset RevokedAt,
    int? Reason,
    DateTimeOffset? InvalidSince,
    bool HasUnknownCriticalExtension)
{
    // CRLReason (RFC 5280, 5.3.1)
    internal const int CertificateHold = 6;
    private const int RemoveFromList = 8;
    private const int Most = 2_000_000;

    internal bool IsHold => Reason == CertificateHold;

    /// <summary>In a delta: no longer on the list.</summary>
    internal bool IsRemoval => Reason == RemoveFromList;

    internal static List<RevokedEntry> ReadAll(AsnReader list)
    {
        var entries = new List<RevokedEntry>();
        while (list.HasData)
        {
            Refuse.If(entries.Count == Most, ReadingRefusals.LimitExceeded);
            entries.Add(Read(list.ReadSequence()));
        }

        return entries;
    }

    private static RevokedEntry Read(AsnReader entry)
    {
        var serial = entry.ReadIntegerBytes();
        var revokedAt = RevocationList.Time(entry);
        int? reason = null;
        DateTimeOffset? invalidSince = null;
        var hasUnknownCritical = false;
        if (entry.HasData)
        {
            var extensions = entry.ReadSequence();
            while (extensions.HasData)
            {
                var (oid, isCritical, value) = ListExtensions.Next(extensions);
                switch (oid)
                {
                    case RevocationOids.ReasonCode:
                        reason = AsnDecoder.ReadEnumeratedBytes(value, AsnEncodingRules.DER, out _)[^1];
                        break;
                    case RevocationOids.InvalidityDate:
                        invalidSince = AsnDecoder.ReadGeneralizedTime(value, AsnEncodingRules.DER, out _);
                        break;
                    default:
                        hasUnknownCritical |= isCritical;
                        break;
                }
            }
        }

        entry.ThrowIfNotEmpty();
        return new RevokedEntry(serial, revokedAt, reason, invalidSince, hasUnknownCritical);
    }
}
