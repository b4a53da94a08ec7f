using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Certificate = Sigex.Domain.Certificates.Certificate;

namespace Sigex.Tests.Support.Family;

/// <summary>One certificate on a list that a test writes.</summary>
internal sealed record Listed(Certificate Certificate, DateTimeOffset At, int? Reason = null, DateTimeOffset? InvalidSince = null);

/// <summary>Writes revocation lists, full ones and deltas, as an authority would.</summary>
internal sealed record ListWriter
{
    public required Certificate Issuer { get; init; }

    public required X509SignatureGenerator Hand { get; init; }

    public required DateTimeOffset ThisUpdate { get; init; }

    /// <summary>A week after <see cref="ThisUpdate"/>, where the test does not say.</summary>
    public DateTimeOffset? NextUpdate { get; init; }

    /// <summary>False leaves nextUpdate away, as some authorities do.</summary>
    public bool HasNextUpdate { get; init; } = true;

    public int Number { get; init; } = 10;

    /// <summary>Then it is a delta to that list.</summary>
    public int? BaseNumber { get; init; }

    public byte[] KeyIdentifier { get; init; } = [1, 2, 3, 4];

    /// <summary>issuingDistributionPoint as encoded.</summary>
    public byte[]? Scope { get; init; }

    public IReadOnlyList<Listed> Entries { get; init; } = [];

    public byte[] List()
    {
        var body = Der.Write(Body);
        return Der.Write(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(body);
                writer.WriteEncodedValue(Hand.GetSignatureAlgorithmIdentifier(HashAlgorithmName.SHA256));
                writer.WriteBitString(Hand.SignData(body, HashAlgorithmName.SHA256));
            }
        });
    }

    private void Body(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteEncodedValue(Hand.GetSignatureAlgorithmIdentifier(HashAlgorithmName.SHA256));
            writer.WriteEncodedValue(Issuer.Subject.Encoded.Span);
            writer.WriteUtcTime(ThisUpdate);
            if (HasNextUpdate)
            {
                writer.WriteUtcTime(NextUpdate ?? ThisUpdate.AddDays(7));
            }

            if (Entries.Count > 0)
            {
                using (writer.PushSequence())
                {
                    foreach (var entry in Entries)
                    {
                        Entry(writer, entry);
                    }
                }
            }

            using (writer.PushSequence(Der.Context(0)))
            using (writer.PushSequence())
            {
                Extension(writer, "2.5.29.20", false, Der.Write(inner => inner.WriteInteger(Number)));
                Extension(writer, "2.5.29.35", false, Der.Write(KeyId));
                if (BaseNumber is { } number)
                {
                    Extension(writer, "2.5.29.27", true, Der.Write(inner => inner.WriteInteger(number)));
                }

                if (Scope is { } scope)
                {
                    Extension(writer, "2.5.29.28", true, scope);
                }
            }
        }
    }

    private void KeyId(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteOctetString(KeyIdentifier, Der.Context(0, isConstructed: false));
        }
    }

    private static void Entry(AsnWriter writer, Listed entry)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(entry.Certificate.SerialNumberOctets.Span);
            writer.WriteUtcTime(entry.At);
            if (entry.Reason is null && entry.InvalidSince is null)
            {
                return;
            }

            using (writer.PushSequence())
            {
                if (entry.Reason is { } reason)
                {
                    Extension(writer, "2.5.29.21", false, [0x0A, 0x01, (byte)reason]);
                }

                if (entry.InvalidSince is { } since)
                {
                    Extension(writer, "2.5.29.24", false, Der.Write(inner => inner.WriteGeneralizedTime(since, omitFractionalSeconds: true)));
                }
            }
        }
    }

    private static void Extension(AsnWriter writer, string oid, bool isCritical, byte[] value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            if (isCritical)
            {
                writer.WriteBoolean(true);
            }

            writer.WriteOctetString(value);
        }
    }
}
