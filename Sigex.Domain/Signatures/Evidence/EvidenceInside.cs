using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Domain.Signatures.Evidence;

/// <summary>Stamp and status that a signature brought along, and what of them is registered (contract 5.3, second table).</summary>
/// <param name="Stamp">The stamp inside, null where there is none.</param>
/// <param name="Status">The status answer inside, null where there is none.</param>
/// <param name="StatusTime">thisUpdate of the status of the signer's certificate.</param>
internal sealed record EvidenceInside(TimestampToken? Stamp, OcspResponse? Status, DateTimeOffset? StatusTime)
{
    public static readonly EvidenceInside None = new(null, null, null);

    /// <exception cref="RefusedException">One of them cannot be read.</exception>
    public static EvidenceInside Read(ReadSignature signature)
    {
        var stamp = signature.Timestamp is { } token ? ReadStamp(token) : null;
        var status = signature.OcspResponse is { } response ? ReadStatus(response) : null;
        var time = status?.Statuses
            .Where(single => single.Id?.SerialNumber.Span.SequenceEqual(signature.Signer.SerialNumberOctets.Span) == true)
            .Select(single => (DateTimeOffset?)single.ThisUpdate)
            .FirstOrDefault();
        return new EvidenceInside(stamp, status, time);
    }

    /// <summary>Both came and belong together: at most five minutes lie between them.</summary>
    public bool IsComplete => Stamp is not null && StatusTime is { } time && AreNear(Stamp.GenTime, time);

    public static bool AreNear(DateTimeOffset one, DateTimeOffset other) =>
        (one - other).Duration() <= StatusFreshness.FromTimestamp;

    /// <summary>The stamp that is registered: of a complete pair, or one that came alone and is fresh.</summary>
    public TimestampToken? UsableStamp(DateTimeOffset now) =>
        IsComplete || (Status is null && Stamp is not null && AreNear(Stamp.GenTime, now)) ? Stamp : null;

    /// <summary>The status that is registered: of a complete pair, or one that came alone and is fresh.</summary>
    public OcspResponse? UsableStatus(DateTimeOffset now) =>
        IsComplete || (Stamp is null && StatusTime is { } time && AreNear(time, now)) ? Status : null;

    /// <summary>The moment at which the certificate must be in force: that of the stamp that is registered, or now.</summary>
    public DateTimeOffset SigningMoment(DateTimeOffset now) => UsableStamp(now)?.GenTime ?? now;

    private static TimestampToken ReadStamp(ReadOnlyMemory<byte> token)
    {
        try
        {
            return TimestampToken.Read(token);
        }
        catch (RefusedException fault)
        {
            throw new RefusedException(SignatureRefusals.StampInvalid, fault);
        }
    }

    private static OcspResponse ReadStatus(ReadOnlyMemory<byte> response)
    {
        try
        {
            return OcspResponse.Read(response);
        }
        catch (RefusedException fault)
        {
            throw new RefusedException(SignatureRefusals.OcspInvalid, fault);
        }
    }
}
