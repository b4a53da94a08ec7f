using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Cryptography.Gost;

namespace Sigex.Domain.Cryptography.Keys;

/// <summary>A key of GOST 34.310-2004 or GOST 34.10-2015: the OIDs of key, curve and digest are those of one row (rule KEY-02).</summary>
internal sealed class KazakhPublicKey : PublicKey
{
    private readonly GostPublicKey _key;
    private readonly GostKeyForm _form;

    private KazakhPublicKey(GostKeyForm form, GostPublicKey key)
    {
        _form = form;
        _key = key;
    }

    public override string AlgorithmOid => _form.KeyOid;

    public static KazakhPublicKey Read(AlgorithmIdentifier algorithm, ReadOnlyMemory<byte> key, VerificationPolicy policy)
    {
        var form = algorithm.Parameters is { } parameters
            ? policy.GostKeys.FirstOrDefault(row => row.KeyOid == algorithm.Oid && row.IsNamedBy(parameters))
            : null;
        Refuse.If(form is null, AlgorithmRefusals.KeyNotSupported);
        var point = Der.Read(key, reader => reader.ReadOctetString());
        var created = GostPublicKey.TryCreate(form!.Curve, point);
        Refuse.If(created is null, AlgorithmRefusals.UnsoundKey);
        return new KazakhPublicKey(form, created!);
    }

    // The length and the range of r and s are checked where the curve is known (rule SIG-03).
    public override bool Verify(SignatureAlgorithm algorithm, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        if (algorithm.KeyAlgorithmOid != AlgorithmOid
            || digest.Length != algorithm.Digest.Length
            || signature.Length != 2 * _key.Curve.Length)
        {
            return false;
        }

        if (!_form.ValueIsReversed)
        {
            return _key.Verify(digest, signature);
        }

        var kazakh = signature.ToArray();
        Array.Reverse(kazakh);
        return _key.Verify(digest, kazakh);
    }
}
