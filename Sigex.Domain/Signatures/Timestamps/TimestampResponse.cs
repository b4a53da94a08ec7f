using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Timestamps;

// RFC 3161, 2.4.2
//   TimeStampResp ::= SEQUENCE { status PKIStatusInfo, timeStampToken TimeStampToken OPTIONAL }
//   PKIStatusInfo ::= SEQUENCE { status PKIStatus, statusString PKIFreeText OPTIONAL, failInfo PKIFailureInfo OPTIONAL }

/// <summary>The answer of a time-stamp authority to a request.</summary>
public static class TimestampResponse
{
    private const int Granted = 0;
    private const int GrantedWithModifications = 1;

    /// <summary>The token of the answer, when it is one to this very request (rule TSP-06).</summary>
    /// <exception cref="RefusedException">The bytes are no answer, it is a refusal, or it answers another question.</exception>
    public static TimestampToken Read(ReadOnlyMemory<byte> response, TimestampRequest request)
    {
        Refuse.If(response.Length > Limits.Default.TimestampResponse, ReadingRefusals.LimitExceeded);
        var token = TimestampToken.Read(Der.Read(response, TokenIn));
        var answersUs = token.ImprintAlgorithmOid == request.Imprint.Algorithm.Oid
            && token.Imprint.Span.SequenceEqual(request.Imprint.Value)
            && (request.Policy is null || token.Policy == request.Policy)
            && request.Sent(token.Nonce);
        return answersUs ? token : throw new RefusedException(SignatureRefusals.StampInvalid);
    }

    private static ReadOnlyMemory<byte> TokenIn(AsnReader reader)
    {
        var response = reader.ReadSequence();
        var status = response.ReadSequence().ReadInteger();
        if ((status != Granted && status != GrantedWithModifications) || !response.HasData)
        {
            throw new RefusedException(SignatureRefusals.StampInvalid);
        }

        var token = response.ReadEncodedValue();
        response.ThrowIfNotEmpty();
        return token;
    }
}
