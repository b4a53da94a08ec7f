using System.Formats.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Infrastructure.Sandbox.Encoding;

namespace Sigex.Infrastructure.Sandbox.Answering;

/// <summary>The OCSP responder of the sandbox (RFC 6960), in the form of NCA RK: delegated, no nextUpdate.</summary>
internal sealed class StatusAnswers(SandboxFolder folder, TimeProvider clock)
{
    // OCSPResponseStatus (RFC 6960, 4.2.1)
    private const int MalformedRequest = 1;
    private const int Unauthorized = 6;

    // CRLReason (RFC 5280, 5.3.1)
    private const int Superseded = 4;
    private const int CertificateHold = 6;

    /// <summary>DER of an OCSPResponse, whatever came.</summary>
    /// <param name="request">The question.</param>
    /// <param name="spoilNonce">Answers another nonce than was asked, which nobody may believe (rule REV-05).</param>
    public byte[] Answer(ReadOnlyMemory<byte> request, bool spoilNonce = false)
    {
        StatusQuestion question;
        try
        {
            question = StatusQuestion.Read(request);
        }
        catch (AsnContentException)
        {
            return Error(MalformedRequest);
        }

        var family = folder.House.Families.FirstOrDefault(candidate => question.Items.All(item => item.IsAbout(candidate)));
        if (family is null)
        {
            return Error(Unauthorized);
        }

        if (spoilNonce)
        {
            question = question with { Nonce = DerParts.Der(writer => writer.WriteOctetString(new byte[16])) };
        }

        return Success(Basic(family, question));
    }

    // BasicOCSPResponse ::= SEQUENCE { tbsResponseData, signatureAlgorithm, signature, certs [0] }
    private byte[] Basic(Family family, StatusQuestion question)
    {
        var responder = family.StatusResponder;
        var data = DerParts.Der(writer => WriteResponseData(writer, family, question));
        return DerParts.Der(writer => writer.Sequence(() =>
        {
            writer.WriteEncodedValue(data);
            writer.Algorithm(responder.Key.SignatureOid);
            writer.WriteBitString(responder.Key.Sign(data));
            writer.Tagged(0, () => writer.Sequence(() => writer.WriteEncodedValue(responder.Certificate.Encoded)));
        }));
    }

    private void WriteResponseData(AsnWriter writer, Family family, StatusQuestion question) => writer.Sequence(() =>
    {
        var now = clock.Now();
        writer.Tagged(1, () => writer.WriteEncodedValue(family.StatusResponder.Certificate.Subject));
        writer.LongTime(now);
        writer.Sequence(() =>
        {
            foreach (var item in question.Items)
            {
                WriteSingle(writer, family, item, now);
            }
        });
        writer.Tagged(1, () => writer.Sequence(() =>
        {
            if (question.Nonce is { } nonce)
            {
                WriteExtension(writer, Oids.OcspNonce, nonce);
            }

            WriteExtension(writer, Oids.OcspExtendedRevoke, DerParts.Der(value => value.WriteNull()));
        }));
    });

    // SingleResponse ::= SEQUENCE { certID, certStatus, thisUpdate, nextUpdate [0] OPTIONAL, … }
    private void WriteSingle(AsnWriter writer, Family family, StatusItem item, DateTimeOffset now) => writer.Sequence(() =>
    {
        writer.WriteEncodedValue(item.CertificateId);
        var revoked = folder.House.RevokedBy(family)
            .Where(entry => entry.Certificate.Serial.AsSpan().SequenceEqual(item.Serial))
            .ToArray();
        if (!folder.House.Knows(family, item.Serial))
        {
            // RFC 6960, 2.2: the extended revoke, "I have no record of this certificate".
            WriteRevoked(writer, DateTimeOffset.UnixEpoch, CertificateHold);
        }
        else if (revoked is [var (_, since)])
        {
            WriteRevoked(writer, since, Superseded);
        }
        else
        {
            writer.WriteNull(new Asn1Tag(TagClass.ContextSpecific, 0));
        }

        writer.LongTime(now);
    });

    private static void WriteRevoked(AsnWriter writer, DateTimeOffset since, int reason) => writer.Tagged(1, () =>
    {
        writer.LongTime(since);
        writer.Tagged(0, () => writer.WriteEncodedValue([0x0A, 0x01, (byte)reason]));
    });

    private static void WriteExtension(AsnWriter writer, string oid, byte[] value) => writer.Sequence(() =>
    {
        writer.WriteObjectIdentifier(oid);
        writer.WriteOctetString(value);
    });

    private static byte[] Success(byte[] basic) => DerParts.Der(writer => writer.Sequence(() =>
    {
        writer.WriteEncodedValue([0x0A, 0x01, 0x00]);
        writer.Tagged(0, () => writer.Sequence(() =>
        {
            writer.WriteObjectIdentifier(Oids.OcspBasic);
            writer.WriteOctetString(basic);
        }));
    }));

    private static byte[] Error(int status) => [0x30, 0x03, 0x0A, 0x01, (byte)status];
}
