using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Gost;

namespace Sigex.Domain.Cryptography.Keys;

/// <summary>One way in which a key of the GOST family is written: the OIDs of key, curve and digest belong together (rule KEY-02).</summary>
/// <param name="KeyOid">The algorithm of the SubjectPublicKeyInfo.</param>
/// <param name="CurveOid">The first OID of its parameters.</param>
/// <param name="DigestOid">The second; null where none stands.</param>
/// <param name="Curve">The curve that the first one names.</param>
public sealed record GostKeyForm(string KeyOid, string CurveOid, string? DigestOid, GostCurve Curve)
{
    /// <summary>The keys of Kazakh certificates.</summary>
    public static readonly IReadOnlyList<GostKeyForm> Kazakh =
    [
        new(Cryptography.KeyOid.Gost2004, "1.2.398.3.10.1.1.1.1.1", "1.2.398.3.10.1.3.1.1.0", GostCurve.CryptoProA),
        new(Cryptography.KeyOid.Gost2015Of512, "1.2.398.3.10.1.1.2.2.1", "1.2.398.3.10.1.3.3", GostCurve.Tc26A512),

        // Never seen; the second OID is the digest by analogy with the row above.
        new(Cryptography.KeyOid.Gost2015Of256, "1.2.398.3.10.1.1.2.1.1", "1.2.398.3.10.1.3.2", GostCurve.Tc26A256),
    ];

    /// <summary>The octets of a signature stand in the opposite order: s‖r, each half big-endian (RFC 4490, 3.2).</summary>
    public bool ValueIsReversed { get; init; }

    /// <summary>Do these parameters, DER, name curve and digest of this row?</summary>
    internal bool IsNamedBy(ReadOnlyMemory<byte> parameters)
    {
        var reader = new AsnReader(parameters, AsnEncodingRules.DER);
        if (reader.PeekTag() != Asn1Tag.Sequence)
        {
            return false;
        }

        var names = reader.ReadSequence();
        return names.ReadObjectIdentifier() == CurveOid
            && (names.HasData ? names.ReadObjectIdentifier() : null) == DigestOid
            && !names.HasData;
    }
}
