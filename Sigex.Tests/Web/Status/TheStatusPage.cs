using Bunit;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Tests.Support;
using Sigex.Web.Components.Status;

namespace Sigex.Tests.Web.Status;

public sealed class TheStatusPage : WebTest
{
    private static readonly AuthorityHealth Stamps = new() { Service = AuthorityService.Timestamp, Owner = AuthorityOwner.Configured };

    [Fact]
    public void Names_what_answers_and_what_does_not()
    {
        Outside.Current =
        [
            Stamps with { AnsweredAt = Papers.Noon },
            Stamps with { Service = AuthorityService.CertificateStatus, SilentAt = Papers.Noon },
        ];

        var page = Render<StatusPage>();

        Assert.Equal("good", page.Find("[data-service=Database]").ClassName);
        Assert.Equal("good", page.Find("[data-service='Timestamp Configured']").ClassName);
        Assert.Equal("bad", page.Find("[data-service='CertificateStatus Configured']").ClassName);
        Assert.Equal("Not all well", Spoken(page.Find(".verdict")));
        Assert.Contains("1.0.0", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_nobody_asked_is_neither_well_nor_ill()
    {
        Outside.Current = [Stamps];

        var page = Render<StatusPage>();

        Assert.Equal("open", page.Find("[data-service='Timestamp Configured']").ClassName);
        Assert.Equal("All well", Spoken(page.Find(".verdict")));
    }

    [Fact]
    public void A_database_that_is_away_is_said_to_be_away()
    {
        Registry.IsBroken = true;

        var page = Render<StatusPage>();

        Assert.Equal("bad", page.Find("[data-service=Database]").ClassName);
        Assert.Equal("Not all well", Spoken(page.Find(".verdict")));
    }
}
