using Sigex.Domain.Certificates.Revocation;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Certificates.Revocation;

/// <summary>Whose answer counts for an authority (rule REV-03).</summary>
public sealed class WhoMayAnswer
{
    // The certificate of the small authority begins here.
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SmallAuthority _authority = new(new FixedClock { Time = Begin.AddMinutes(10) });

    [Theory]
    [InlineData(5, true)]
    [InlineData(-20, false)]
    public void It_must_have_been_in_force_when_it_answered(int minutes, bool isUsed)
    {
        var answer = OcspResponse.Read(_authority.SoundAt(null, Begin.AddMinutes(minutes)).Basic());

        var finding = StatusJudgement.Judge(
            answer, _authority.Signer, _authority.Current.Anchors[0], new StatusFreshness.Live(Begin.AddMinutes(10), null));

        Assert.Equal(isUsed, finding is StatusFinding.Good);
        Assert.Equal(isUsed ? null : RevocationRefusals.StrangeResponder, (finding as StatusFinding.Unusable)?.Reason);
    }

    [Fact]
    public void A_status_names_its_authority_whoever_is_asked_about()
    {
        var status = OcspResponse.Read(_authority.SoundAt(null, Begin).Basic()).Statuses[0];

        Assert.True(status.IsFrom(_authority.Current.Anchors[0]));
        Assert.False(status.IsFrom(_authority.Signer));
    }
}
