using System.Formats.Asn1;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Sigex.Infrastructure.Database.Documents;

/// <summary>A path as <c>SEQUENCE OF Certificate</c> in DER, the signer's first, so that any tool can read the column.</summary>
internal sealed class CertificatePathConverter() : ValueConverter<IReadOnlyList<ReadOnlyMemory<byte>>, byte[]>(
    path => Write(path), stored => Read(stored))
{
    public static byte[] Write(IReadOnlyList<ReadOnlyMemory<byte>> path)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var certificate in path)
            {
                writer.WriteEncodedValue(certificate.Span);
            }
        }

        return writer.Encode();
    }

    public static IReadOnlyList<ReadOnlyMemory<byte>> Read(byte[] stored)
    {
        // The sequence is ours and DER; the certificates inside are kept as they came and only cut apart here.
        var certificates = new AsnReader(stored, AsnEncodingRules.BER).ReadSequence();
        var path = new List<ReadOnlyMemory<byte>>();
        while (certificates.HasData)
        {
            path.Add(certificates.ReadEncodedValue());
        }

        return path;
    }
}

/// <summary>Two paths are equal when their bytes are.</summary>
internal sealed class CertificatePathComparer() : ValueComparer<IReadOnlyList<ReadOnlyMemory<byte>>>(
    (one, other) => AreEqual(one, other), path => path.Count, path => path)
{
    private static bool AreEqual(
        IReadOnlyList<ReadOnlyMemory<byte>>? one, IReadOnlyList<ReadOnlyMemory<byte>>? other) =>
        ReferenceEquals(one, other)
        || (one is not null && other is not null && one.Count == other.Count
            && one.Zip(other).All(pair => pair.First.Span.SequenceEqual(pair.Second.Span)));
}
