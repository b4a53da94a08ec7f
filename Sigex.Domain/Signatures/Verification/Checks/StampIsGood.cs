using System.Globalization;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Is there a time-stamp over this signature, and may it be believed?</summary>
/// <remarks>
/// A bad stamp is reported and does not count; only one that was stored as proof must be good. One that nobody can judge
/// any more leaves the answer open.
/// </remarks>
internal sealed class StampIsGood : ISignatureCheck
{
    public string Id => "time-stamp";

    public string Clause => "RFC 3161, 2.4.2; TSP-01 to TSP-05, TSP-08, CMS-18";

    public CheckAnswer Ask(SignatureFacts facts)
    {
        var stamp = facts.Stamp;
        if (stamp.IsUnreadable)
        {
            return CheckAnswer.Fault(
                SignatureRefusals.StampInvalid,
                SubIndications.FormatFailure,
                "What stands in the place of a time-stamp cannot be read as one.");
        }

        if (stamp.ProvedTime is { } time)
        {
            return CheckAnswer.Holds($"A time-stamp proves that the signature existed at {Text(time)}.");
        }

        if (stamp.Count == 0 && facts is { IsByJournal: true, Stored: null or EvidenceState.Complete })
        {
            return CheckAnswer.Holds(
                $"There is no time-stamp; the registry's journal proves that the signature existed at {Text(facts.Moment)} (by-registry-journal).");
        }

        if (stamp.Count == 0)
        {
            return facts.Stored is null
                ? CheckAnswer.Holds("The signature carries no time-stamp; the moment of the question counts.")
                : CheckAnswer.Unknown(
                    SignatureRefusals.StampUnavailable, SubIndications.TryLater, "The time-stamp is still being collected.");
        }

        var broken = CheckAnswer.Unknown(
            SignatureRefusals.StampInvalid,
            SubIndications.OutOfBounds,
            $"The time-stamp does not count, because {stamp.Why}.");
        if (stamp.IsOpen)
        {
            return broken;
        }

        return facts.Stored is null
            ? broken.ReportedOnly()
            : CheckAnswer.Fault(
                SignatureRefusals.StampInvalid,
                SubIndications.ConstraintsFailure,
                $"The stored time-stamp is broken: {stamp.Why}.");
    }

    private static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
