using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Cryptography.Gost;

namespace Sigex.Domain.Cryptography.Keys;

/// <summary>A key of GOST 34.310-2004 or GOST 34.10-2015: the OIDs of key, curve and digest are those of one row (rule KEY-02).</summary>
internal sealed class KazakhPublicKey : PublicKey
{
    private static readonly Row[] Rows =
    [
        new(KeyOid.Gost2004, "1.2.398.3.10.1.1.1.1.1", "1.2.398.3.10.1.3.1.1.0", GostCurve.CryptoProA),
        new(KeyOid.Gost2015Of512, "1.2.398.3.10.1.1.2.2.1", "1.2.398.3.10.1.3.3", GostCurve.Tc26A512),

        // Never seen; the second OID is the digest by analogy with the row above.
        new(KeyOid.Gost2015Of256, "1.2.398.3.10.1.1.2.1.1", "1.2.398.3.10.1.3.2", GostCurve.Tc26A256),
    ];

    private readonly GostPublicKey _key;

    private KazakhPublicKey(string algorithmOid, GostPublicKey key)
    {
        AlgorithmOid = algorithmOid;
        _key = key;
    }

    public override string AlgorithmOid { get; }

    public static KazakhPublicKey Read(AlgorithmIdentifier algorithm, ReadOnlyMemory<byte> key)
    {
        var row = Array.Find(Rows, row => row.Key == algorithm.Oid);
        Refuse.If(row is null || algorithm.Parameters is null || !row.IsNamedBy(algorithm.Parameters.Value), AlgorithmRefusals.KeyNotSupported);
        var point = Der.Read(key, reader => reader.ReadOctetString());
        var created = GostPublicKey.TryCreate(row!.Curve, point);
        Refuse.If(created is null, AlgorithmRefusals.UnsoundKey);
        return new KazakhPublicKey(algorithm.Oid, created!);
    }

    // The length and the range of r and s are checked where the curve is known (rule SIG-03).
    public override bool Verify(SignatureAlgorithm algorithm, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature) =>
        algorithm.KeyAlgorithmOid == AlgorithmOid
        && digest.Length == algorithm.Digest.Length
        && signature.Length == 2 * _key.Curve.Length
        && _key.Verify(digest, signature);

    private sealed record Row(string Key, string CurveOid, string DigestOid, GostCurve Curve)
    {
        public bool IsNamedBy(ReadOnlyMemory<byte> parameters)
        {
            var reader = new AsnReader(parameters, AsnEncodingRules.DER);
            if (reader.PeekTag() != Asn1Tag.Sequence)
            {
                return false;
            }

            var names = reader.ReadSequence();
            return names.ReadObjectIdentifier() == CurveOid && names.ReadObjectIdentifier() == DigestOid && !names.HasData;
        }
    }
}
