using System.Formats.Asn1;
using Sigex.Infrastructure.Sandbox.Encoding;

namespace Sigex.Infrastructure.Sandbox.Certificates;

/// <summary>A certificate that the sandbox wrote, with what it must know of it again.</summary>
internal sealed record IssuedCertificate(
    byte[] Encoded, byte[] Serial, byte[] Issuer, byte[] Subject, DateTimeOffset NotBefore)
{
    /// <summary>Reads what <see cref="CertificateWriter"/> wrote, and nothing else.</summary>
    public static IssuedCertificate Read(byte[] encoded)
    {
        var certificate = new AsnReader(encoded, AsnEncodingRules.DER).ReadSequence();
        var body = certificate.ReadSequence();
        body.ReadEncodedValue();
        var serial = body.ReadIntegerBytes().ToArray();
        body.ReadEncodedValue();
        var issuer = body.ReadEncodedValue().ToArray();
        var validity = body.ReadSequence();
        var notBefore = validity.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime)
            ? validity.ReadUtcTime()
            : validity.ReadGeneralizedTime();
        var subject = body.ReadEncodedValue().ToArray();
        return new IssuedCertificate(encoded, serial, issuer, subject, notBefore);
    }

    /// <summary>IssuerAndSerialNumber (RFC 5652, 10.2.4).</summary>
    public void WriteIdentity(AsnWriter writer) => writer.Sequence(() =>
    {
        writer.WriteEncodedValue(Issuer);
        writer.WriteInteger(Serial);
    });
}
