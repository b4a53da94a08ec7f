using System.Globalization;
using System.Numerics;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>A delta list: what has changed since a full one (RFC 5280, 5.2.4).</summary>
/// <remarks>
/// NCA numbers its deltas on their own, so the numbers of list and delta are not compared with each other. They belong
/// together by issuer, key identifier, scope and BaseCRLNumber; which of them is newer, their thisUpdate says.
/// </remarks>
internal static class DeltaList
{
    public static bool Belongs(RevocationList delta, RevocationList full) =>
        delta.IsDelta
        && delta.Issuer.Matches(full.Issuer)
        && delta.AuthorityKeyIdentifier.Span.SequenceEqual(full.AuthorityKeyIdentifier.Span)
        && delta.Scope.Encoded.Span.SequenceEqual(full.Scope.Encoded.Span)
        && full.Number is { } number
        && Number(delta.BaseNumber!) <= Number(number)
        && delta.ThisUpdate >= full.ThisUpdate;

    public static RevocationList? LatestFor(RevocationList full, IEnumerable<RevocationList> lists) =>
        lists.Where(list => Belongs(list, full)).MaxBy(list => list.ThisUpdate);

    /// <summary>The entry that stands once the delta is applied, null where none does.</summary>
    /// <remarks>
    /// Only a hold can be lifted (RFC 5280, 5.3.1); removeFromCRL of anything else changes nothing. A delta that both
    /// removes and revokes the same certificate is read as revoking it.
    /// </remarks>
    public static RevokedEntry? EntryOf(Certificate certificate, RevocationList full, RevocationList delta)
    {
        var changes = delta.EntriesOf(certificate);
        var before = full.EarliestOf(certificate);
        var revocations = changes.Where(entry => !entry.IsRemoval).ToList();
        if (revocations.Count == 0)
        {
            return changes.Count > 0 && before is { IsHold: true } ? null : before;
        }

        // A hold that became a revocation keeps its earlier date, which is the careful one.
        var now = revocations.MinBy(entry => entry.RevokedAt)!;
        return before is not null && before.RevokedAt < now.RevokedAt ? now with { RevokedAt = before.RevokedAt } : now;
    }

    private static BigInteger Number(string text) => BigInteger.Parse(text, CultureInfo.InvariantCulture);
}
