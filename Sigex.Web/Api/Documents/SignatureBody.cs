using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Web.Api.Documents;

/// <summary>The signature object (contract 3.5.1).</summary>
internal sealed record SignatureBody : CertificateBody
{
    private SignatureBody(Certificate certificate)
        : base(certificate)
    {
        KeyStorage = certificate.KeyStorage;
        if (certificate.SubjectAlternativeNames is { Count: > 0 } names)
        {
            SubjectAltName = string.Join(',', names.Select(name => $"{name.Type}={name.Value}"));
            SubjectAltNameStructure = [.. names.Select(name => new AlternativeNameBody(name.Type, name.Value))];
        }
    }

    public required string UserId { get; init; }

    public string? BusinessId { get; init; }

    public string? SubjectAltName { get; }

    public IReadOnlyList<AlternativeNameBody>? SubjectAltNameStructure { get; }

    public required string SignAlgorithm { get; init; }

    public string? KeyStorage { get; }

    public required long StoredAt { get; init; }

    public required long SignId { get; init; }

    public required string SignType { get; init; }

    public TimestampBody? Tsp { get; init; }

    public StatusBody? Ocsp { get; init; }

    /// <summary>True while proof is still being collected (contract 5.3), else absent.</summary>
    public bool? EvidencePending { get; init; }

    /// <summary>Why the proof could not be collected, for ever: a constant of contract 13.4.</summary>
    public string? EvidenceFailed { get; init; }

    public static SignatureBody Of(SignatureView signature)
    {
        var details = signature.Details;
        return new SignatureBody(details.Certificate)
        {
            UserId = details.Signer.Iin.Prefixed,
            BusinessId = details.Signer.Bin?.Prefixed,
            SignAlgorithm = details.SignatureAlgorithmOid,
            StoredAt = signature.StoredAt.ToUnixTimeMilliseconds(),
            SignId = signature.SignId,
            SignType = SignTypes.Word(signature.SignType),
            Tsp = details.Timestamp is { } stamp ? new TimestampBody(stamp) : null,
            Ocsp = details.Ocsp is { } answer && details.Status is { } status
                ? new StatusBody(answer, status, details.Responder)
                : null,
            EvidencePending = signature.Proof.State == EvidenceState.Pending ? true : null,
            EvidenceFailed = signature.Proof.State == EvidenceState.Failed
                ? EvidenceFailures.MessageOf(signature.Proof.FailureCode)
                : null,
        };
    }

    internal sealed record AlternativeNameBody(string Type, string Value);

    /// <summary><c>tsp</c> (contract 3.5.2).</summary>
    internal sealed record TimestampBody : CertificateBody
    {
        public TimestampBody(TimestampToken stamp)
            : base(stamp.Signer)
        {
            TimeStamp = stamp.GenTime.ToUnixTimeMilliseconds();
            TimeStampPolicy = stamp.Policy;
            SignAlgorithm = stamp.SignatureAlgorithmOid;
        }

        public long TimeStamp { get; }

        public string TimeStampPolicy { get; }

        public string SignAlgorithm { get; }
    }

    /// <summary><c>ocsp</c> (contract 3.5.3). A signature with another status than good was never registered.</summary>
    internal sealed record StatusBody : CertificateBody
    {
        public StatusBody(OcspResponse answer, SingleStatus status, Certificate? responder)
            : base(responder)
        {
            ProducedAt = answer.ProducedAt.ToUnixTimeMilliseconds();
            ThisUpdate = status.ThisUpdate.ToUnixTimeMilliseconds();
            NextUpdate = status.NextUpdate?.ToUnixTimeMilliseconds();
            CertStatus = status.Kind switch
            {
                CertificateStatusKind.Good => "good",
                CertificateStatusKind.Revoked => "revoked",
                _ => "unknown",
            };
            SignAlgorithm = answer.SignatureAlgorithmOid;
        }

        public long ProducedAt { get; }

        public long ThisUpdate { get; }

        public long? NextUpdate { get; }

        public string CertStatus { get; }

        public string SignAlgorithm { get; }
    }
}
