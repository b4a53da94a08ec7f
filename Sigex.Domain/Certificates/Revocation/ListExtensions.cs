using System.Formats.Asn1;
using System.Globalization;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>The extensions of a revocation list (RFC 5280, 5.2).</summary>
internal sealed record ListExtensions
{
    public static readonly ListExtensions None = new();

    public string? Number { get; private init; }

    public string? BaseNumber { get; private init; }

    public ListScope Scope { get; private init; } = ListScope.Whole;

    /// <summary>The extension as encoded: what a delta and its base have in common.</summary>
    public ReadOnlyMemory<byte> AuthorityKeyIdentifier { get; private init; }

    public bool HasUnknownCritical { get; private init; }

    public static ListExtensions Read(AsnReader explicitExtensions)
    {
        var extensions = explicitExtensions.ReadSequence();
        explicitExtensions.ThrowIfNotEmpty();
        var read = None;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (extensions.HasData)
        {
            var (oid, isCritical, value) = Next(extensions);
            Refuse.If(seen.Count == Limits.Default.Extensions, ReadingRefusals.LimitExceeded);
            Refuse.If(!seen.Add(oid), ReadingRefusals.BadExtension);
            read = oid switch
            {
                RevocationOids.ListNumber => read with { Number = Integer(value) },
                RevocationOids.DeltaIndicator => read with { BaseNumber = Integer(value) },
                RevocationOids.IssuingDistributionPoint => read with { Scope = ListScope.Read(value) },
                Oid.AuthorityKeyIdentifier => read with { AuthorityKeyIdentifier = value },
                _ => read with { HasUnknownCritical = read.HasUnknownCritical || isCritical },
            };
        }

        return read;
    }

    public static (string Oid, bool IsCritical, byte[] Value) Next(AsnReader extensions)
    {
        var extension = extensions.ReadSequence();
        var oid = extension.ReadObjectIdentifier();
        var isCritical = extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean();
        var value = extension.ReadOctetString();
        extension.ThrowIfNotEmpty();
        return (oid, isCritical, value);
    }

    private static string Integer(byte[] value)
    {
        var number = AsnDecoder.ReadInteger(value, AsnEncodingRules.DER, out var consumed);
        Refuse.If(consumed != value.Length, ReadingRefusals.BadExtension);
        return number.ToString(CultureInfo.InvariantCulture);
    }
}
