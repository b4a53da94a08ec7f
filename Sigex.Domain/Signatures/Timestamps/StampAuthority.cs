using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Timestamps;

/// <summary>Does a token that is right in itself still prove anything, by what is known of its authority (rule TSP-02)?</summary>
internal static class StampAuthority
{
    // RFC 3161, 4.1: unspecified, affiliationChanged, superseded, cessationOfOperation, and only where it is said so.
    private static readonly int[] HarmlessReasons = [0, 3, 4, 5];

    /// <returns>
    /// What speaks against the stamp, in words to stand after "because"; null where nothing does. Evidence that is missing
    /// for ever has another fault than evidence that speaks against it: nobody can say, which is not "bad".
    /// </returns>
    public static (Refusal Fault, string Why)? Objection(
        Certificate authority, PathReport path, DateTimeOffset genTime, AuthorityEvidence evidence, DateTimeOffset now)
    {
        if (evidence.RevokedAbove(path, now) is { } above && above.At <= genTime)
        {
            return Bad("an authority above its own had been revoked by then");
        }

        return path.Issuer is null ? null : evidence.Of(authority, path.Issuer, genTime, now) switch
        {
            StatusFinding.Revoked { UnknownToAuthority: true } => Bad("the certificate of its authority is not on record"),
            StatusFinding.Revoked revoked when Spoils(revoked, genTime) =>
                Bad("the certificate of its authority has been revoked"),
            StatusFinding.Revoked or StatusFinding.Good => null,

            // Silence about a service that is still in force is no news; about one that has expired nobody will tell any more.
            _ when now > authority.NotAfter =>
                (SignatureRefusals.StampUnavailable, "its authority has expired, and no evidence from its lifetime was kept"),
            _ => null,
        };
    }

    private static (Refusal Fault, string Why)? Bad(string why) => (SignatureRefusals.StampInvalid, why);

    private static bool Spoils(StatusFinding.Revoked revoked, DateTimeOffset genTime) =>
        revoked.At <= genTime || revoked.Reason is not { } reason || !HarmlessReasons.Contains(reason);
}
