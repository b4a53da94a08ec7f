using System.Formats.Asn1;

namespace Sigex.Domain.Cryptography;

/// <summary>AlgorithmIdentifier (RFC 5280, 4.1.1.2): an OID and whatever belongs to it, null where nothing stands.</summary>
public sealed record AlgorithmIdentifier(string Oid, ReadOnlyMemory<byte>? Parameters = null)
{
    /// <summary>Absence and NULL mean the same for RSA and GOST (rule ALG-03).</summary>
    public bool HasNoParameters => Parameters is null || Parameters.Value.Span is [0x05, 0x00];

    /// <summary>Reads the next value of a reader that stands inside bytes already surveyed.</summary>
    public static AlgorithmIdentifier Next(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        var oid = sequence.ReadObjectIdentifier();
        ReadOnlyMemory<byte>? parameters = sequence.HasData ? sequence.ReadEncodedValue() : (ReadOnlyMemory<byte>?)null;
        sequence.ThrowIfNotEmpty();
        return new AlgorithmIdentifier(oid, parameters);
    }

    public bool Equals(AlgorithmIdentifier? other) =>
        other is not null && other.Oid == Oid && other.Parameters.HasValue == Parameters.HasValue
        && other.Parameters.GetValueOrDefault().Span.SequenceEqual(Parameters.GetValueOrDefault().Span);

    public override int GetHashCode() => Oid.GetHashCode(StringComparison.Ordinal);
}
