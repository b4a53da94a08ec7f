using Sigex.Domain.Certificates.Authorities;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Moments that stamps prove in the words of the judge, and the trust that they are asked with.</summary>
internal static class StampAnswers
{
    public static CaseAnswer Of(DateTimeOffset? proved) => new(proved is null ? "stamp-bad" : "stamp-ok") { StampTime = proved };

    /// <summary>A bare token does not bring its issuer along: an installation has the authorities in its own store (rule X509-02).</summary>
    public static TrustStore Trust(SuiteCase one) => new(
        one.Certificates("trusted"),
        [.. one.Certificates("known"), .. one.Certificates("untrusted"), .. HostilePki.Keys.Authorities]);
}
