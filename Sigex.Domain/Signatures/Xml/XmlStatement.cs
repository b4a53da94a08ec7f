using System.Formats.Asn1;
using System.Numerics;
using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Xml;

/// <summary>The statement of a ds:Signature: a value over the canonical SignedInfo (XML Signature, 3.2.2; rule XML-13).</summary>
internal sealed class XmlStatement : SignerStatement
{
    private readonly SignatureAlgorithm _algorithm;
    private readonly ReadOnlyMemory<byte> _signedBytes;
    private readonly VerificationPolicy _policy;

    public XmlStatement(SignatureElement element, VerificationPolicy policy)
    {
        _policy = policy;
        _algorithm = element.Algorithm;
        _signedBytes = element.SignedBytes();
        Refuse.If(_signedBytes.Length > Limits.Default.XmlSignature, XmlRefusals.LimitExceeded);
        Value = element.Value;
    }

    public override ReadOnlyMemory<byte> Value { get; }

    public override ReadOnlyMemory<byte>? Signed => _signedBytes;

    public override Result<SignatureAlgorithm> AlgorithmUnder(Certificate certificate) =>
        certificate.KeyUnder(_policy).IsRefused(out var fault, out _) ? fault
        : certificate.KeyAlgorithmOid == _algorithm.KeyAlgorithmOid ? _algorithm
        : AlgorithmRefusals.SignatureAlgorithmNotSupported;

    public override Refusal? FaultUnder(Certificate certificate)
    {
        if (AlgorithmUnder(certificate).IsRefused(out var reason, out var algorithm))
        {
            return reason;
        }

        if (Encoded(certificate) is not { } value)
        {
            return XmlRefusals.ValueForm;
        }

        var digest = algorithm.Digest.Hash(_signedBytes.Span);
        return certificate.UsableKey(_policy)!.Verify(algorithm, digest.Value, value.Span)
            ? null
            : SignatureRefusals.SignatureValueInvalid;
    }

    /// <summary>The value in the form of certificates and CMS, null where it has not the length of its key.</summary>
    /// <remarks>ECDSA stands in XML as r‖s (XML Signature 1.1, 6.4.3), elsewhere as a SEQUENCE.</remarks>
    public ReadOnlyMemory<byte>? Encoded(Certificate certificate)
    {
        if (_algorithm.Scheme != SignatureScheme.Ecdsa)
        {
            return Value;
        }

        var length = LengthOf(certificate.PublicKeyOctets.Span);
        if (Value.Length != 2 * length)
        {
            return (ReadOnlyMemory<byte>?)null;
        }

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(new BigInteger(Value.Span[..length], isUnsigned: true, isBigEndian: true));
            writer.WriteInteger(new BigInteger(Value.Span[length..], isUnsigned: true, isBigEndian: true));
        }

        return writer.Encode();
    }

    // SEC 1, 2.3.3: an octet that says how, then x, or x and y.
    private static int LengthOf(ReadOnlySpan<byte> point) => point is [2 or 3, ..] ? point.Length - 1 : (point.Length - 1) / 2;
}
