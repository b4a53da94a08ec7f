namespace Sigex.Domain.Signatures.Timestamps;

/// <summary>The stamp policies of NCA (contract 5.8).</summary>
internal static class TimestampOids
{
    public const string Gost2004Policy = "1.2.398.3.3.2.6.1";
    public const string RsaPolicy = "1.2.398.3.3.2.6.2";
    public const string LegacyPolicy = "1.2.398.3.3.2.6.3";
    public const string Gost2015Policy = "1.2.398.3.3.2.6.4";

    public static readonly IReadOnlyList<string> StampPolicies = [Gost2004Policy, RsaPolicy, LegacyPolicy, Gost2015Policy];
}
