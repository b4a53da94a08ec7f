using System.Formats.Asn1;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Revocation;

// RFC 6960, 4.2.1
//   OCSPResponse      ::= SEQUENCE { responseStatus ENUMERATED, responseBytes [0] EXPLICIT ResponseBytes OPTIONAL }
//   ResponseBytes     ::= SEQUENCE { responseType OBJECT IDENTIFIER, response OCTET STRING }
//   BasicOCSPResponse ::= SEQUENCE { tbsResponseData, signatureAlgorithm, signature BIT STRING,
//     certs [0] EXPLICIT SEQUENCE OF Certificate OPTIONAL }
//   ResponseData      ::= SEQUENCE { version [0] EXPLICIT DEFAULT v1, responderID, producedAt, responses SEQUENCE OF
//     SingleResponse, responseExtensions [1] EXPLICIT OPTIONAL }
//   ResponderID       ::= CHOICE { byName [1] Name, byKey [2] KeyHash }
//   SingleResponse    ::= SEQUENCE { certID, certStatus, thisUpdate, nextUpdate [0] EXPLICIT OPTIONAL,
//     singleExtensions [1] EXPLICIT OPTIONAL }
//   CertStatus        ::= CHOICE { good [0] IMPLICIT NULL, revoked [1] IMPLICIT RevokedInfo, unknown [2] IMPLICIT NULL }

/// <summary>Reads OCSP responses, DER throughout.</summary>
internal static class OcspResponseReader
{
    private const int Successful = 0;

    public static OcspResponse ReadAnswer(ReadOnlyMemory<byte> response)
    {
        Refuse.If(response.Length > Limits.Default.StatusResponse, ReadingRefusals.LimitExceeded);
        return ReadBasic(Der.Read(response, BasicResponseIn));
    }

    public static OcspResponse ReadBasic(ReadOnlyMemory<byte> basicResponse)
    {
        Refuse.If(basicResponse.Length > Limits.Default.StatusResponse, ReadingRefusals.LimitExceeded);
        return Der.Read(basicResponse, reader => Basic(basicResponse, reader));
    }

    private static ReadOnlyMemory<byte> BasicResponseIn(AsnReader reader)
    {
        var answer = reader.ReadSequence();
        var status = answer.ReadEnumeratedBytes();
        if (status.Span is not [Successful] || !answer.HasData)
        {
            throw new RefusedException(RevocationRefusals.NoBasicResponse);
        }

        var explicitBytes = answer.ReadSequence(Context(0));
        var bytes = explicitBytes.ReadSequence();
        explicitBytes.ThrowIfNotEmpty();
        answer.ThrowIfNotEmpty();
        Refuse.If(bytes.ReadObjectIdentifier() != RevocationOids.BasicResponse, RevocationRefusals.NoBasicResponse);
        var basic = bytes.ReadOctetString();
        bytes.ThrowIfNotEmpty();
        return basic;
    }

    private static OcspResponse Basic(ReadOnlyMemory<byte> encoded, AsnReader reader)
    {
        var basic = reader.ReadSequence();
        var toBeSigned = basic.PeekEncodedValue();
        var data = basic.ReadSequence();
        var algorithm = AlgorithmIdentifier.Next(basic);
        var signature = basic.ReadBitString(out var unusedBits);
        Refuse.If(unusedBits != 0, ReadingRefusals.BadContent);
        var certificates = basic.HasData ? CertificatesIn(basic.ReadSequence(Context(0))) : [];
        basic.ThrowIfNotEmpty();

        if (data.PeekTag().HasSameClassAndValue(Context(0)))
        {
            data.ReadSequence(Context(0)).ReadInteger();
        }

        var (name, keyHash) = Responder(data);
        var producedAt = data.ReadGeneralizedTime();
        var statuses = StatusesIn(data.ReadSequence());
        var extensions = data.HasData ? ResponseExtensions.Read(data.ReadSequence(Context(1))) : ResponseExtensions.None;
        data.ThrowIfNotEmpty();
        return new OcspResponse
        {
            Encoded = encoded,
            ToBeSigned = toBeSigned,
            ProducedAt = producedAt,
            SignatureAlgorithmOid = algorithm.Oid,
            SignatureAlgorithm = algorithm,
            SignatureValue = signature,
            Statuses = statuses,
            Certificates = certificates,
            ResponderName = name,
            ResponderKeyHash = keyHash,
            Nonce = extensions.Nonce,
            HasUnknownCriticalExtension = extensions.HasUnknownCritical,
        };
    }

    private static (ReadOnlyMemory<byte>? Name, ReadOnlyMemory<byte>? KeyHash) Responder(AsnReader data)
    {
        if (data.PeekTag().HasSameClassAndValue(Context(1)))
        {
            var byName = data.ReadSequence(Context(1));
            var name = byName.ReadEncodedValue();
            byName.ThrowIfNotEmpty();
            return (name, null);
        }

        var byKey = data.ReadSequence(Context(2));
        var keyHash = byKey.ReadOctetString();
        byKey.ThrowIfNotEmpty();
        return (null, keyHash);
    }

    // What is no certificate cannot be the responder's; the answer then stands or falls with the others (rule REV-03).
    private static List<Certificate> CertificatesIn(AsnReader explicitList)
    {
        var certificates = new List<Certificate>();
        var list = explicitList.ReadSequence();
        explicitList.ThrowIfNotEmpty();
        for (var count = 1; list.HasData; count++)
        {
            Refuse.If(count > Limits.Default.CertificatesInBag, ReadingRefusals.LimitExceeded);
            var encoded = list.ReadEncodedValue();
            if (!Reading.Try(() => Certificate.Read(encoded)).IsRefused(out _, out var certificate))
            {
                certificates.Add(certificate);
            }
        }

        return certificates;
    }

    private static List<SingleStatus> StatusesIn(AsnReader list)
    {
        var statuses = new List<SingleStatus>();
        while (list.HasData)
        {
            Refuse.If(statuses.Count == Limits.Default.SingleStatuses, ReadingRefusals.LimitExceeded);
            statuses.Add(Status(list.ReadSequence()));
        }

        return statuses;
    }

    private static SingleStatus Status(AsnReader single)
    {
        var id = CertificateId.Read(single);
        var (kind, revokedAt, reason) = Kind(single);
        var thisUpdate = single.ReadGeneralizedTime();
        DateTimeOffset? nextUpdate = null;
        if (single.HasData && single.PeekTag().HasSameClassAndValue(Context(0)))
        {
            var explicitTime = single.ReadSequence(Context(0));
            nextUpdate = explicitTime.ReadGeneralizedTime();
            explicitTime.ThrowIfNotEmpty();
        }

        var extensions = single.HasData ? ResponseExtensions.Read(single.ReadSequence(Context(1))) : ResponseExtensions.None;
        single.ThrowIfNotEmpty();
        return new SingleStatus
        {
            SerialNumber = Convert.ToHexStringLower(WithoutSign(id.SerialNumber.Span)),
            Id = id,
            Kind = kind,
            ThisUpdate = thisUpdate,
            NextUpdate = nextUpdate,
            RevokedAt = revokedAt,
            Reason = reason,
            HasUnknownCriticalExtension = extensions.HasUnknownCritical,
        };
    }

    private static (CertificateStatusKind Kind, DateTimeOffset? RevokedAt, int? Reason) Kind(AsnReader single)
    {
        switch (single.PeekTag())
        {
            case { TagClass: TagClass.ContextSpecific, TagValue: 0 }:
                single.ReadNull(new Asn1Tag(TagClass.ContextSpecific, 0));
                return (CertificateStatusKind.Good, null, null);
            case { TagClass: TagClass.ContextSpecific, TagValue: 1 }:
                var revoked = single.ReadSequence(Context(1));
                var at = revoked.ReadGeneralizedTime();
                int? reason = revoked.HasData ? ReasonIn(revoked.ReadSequence(Context(0))) : null;
                revoked.ThrowIfNotEmpty();
                return (CertificateStatusKind.Revoked, at, reason);
            default:
                single.ReadNull(new Asn1Tag(TagClass.ContextSpecific, 2));
                return (CertificateStatusKind.Unknown, null, null);
        }
    }

    private static int ReasonIn(AsnReader explicitReason)
    {
        var reason = explicitReason.ReadEnumeratedBytes();
        explicitReason.ThrowIfNotEmpty();
        return reason.Span is [var value] ? value : throw new RefusedException(ReadingRefusals.BadContent);
    }

    private static ReadOnlySpan<byte> WithoutSign(ReadOnlySpan<byte> serial) => serial is [0, _, ..] ? serial[1..] : serial;

    private static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}
