using Bunit;
using Sigex.Domain.Kernel;
using Sigex.Tests.Support;
using Sigex.Web.Components.Status;

namespace Sigex.Tests.Web.Status;

public sealed class TheStatusPage : WebTest
{
    [Fact]
    public void Names_what_answers_and_what_does_not()
    {
        var page = Render<StatusPage>();

        page.WaitForElement("[data-service]");
        Assert.Equal("good", page.Find("[data-service=Database]").ClassName);
        Assert.Equal("bad", page.Find("[data-service=Time-stamps]").ClassName);
        Assert.Equal("bad", page.Find("[data-service='Certificate status']").ClassName);
        Assert.Equal("Not all well", Spoken(page.Find(".verdict")));
        Assert.Contains("1.0.0", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_stamp_authority_that_answers_is_said_to_answer()
    {
        Outside.Stamp = new Reply.Received(new byte[] { 0x30, 0x00 });

        var page = Render<StatusPage>();

        page.WaitForElement("[data-service]");
        Assert.Equal("good", page.Find("[data-service=Time-stamps]").ClassName);
    }

    [Fact]
    public void Many_readers_ask_the_authorities_once()
    {
        Render<StatusPage>().WaitForElement("[data-service]");
        Render<StatusPage>().WaitForElement("[data-service]");

        Assert.Equal(1, Outside.Stamped);
    }
}
