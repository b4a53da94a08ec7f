using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Tests.Support;

/// <summary>What evidence says about a certificate, asked the way the product asks it.</summary>
internal static class StatusQuestions
{
    /// <summary>The nonce that the suites call "sent" (security 12.4).</summary>
    public static readonly byte[] NonceSent = [1, 2, 3, 4, 5, 6, 7, 8];

    public static StatusFinding OfAnswer(byte[] response, Certificate target, Certificate issuer, StatusFreshness freshness) =>
        Reading.Try(() => OcspResponse.ReadAnswer(response)).IsRefused(out var reason, out var read)
            ? new StatusFinding.Unusable(reason)
            : StatusJudgement.Judge(read, target, issuer, freshness);

    public static StatusFinding OfList(byte[] list, Certificate target, Certificate issuer, DateTimeOffset moment) =>
        Reading.Try(() => RevocationList.Read(list)).IsRefused(out var reason, out var read)
            ? new StatusFinding.Unusable(reason)
            : RevocationListJudgement.Judge(read, target, issuer, moment);

    public static string Word(StatusFinding finding) => finding switch
    {
        StatusFinding.Good => "good",
        StatusFinding.Revoked => "revoked",
        _ => "unusable",
    };
}
