using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Documents;
using Sigex.Tests.Support;
using Sigex.Web.Components.Documents;
using Sigex.Web.Components.Shared;

namespace Sigex.Tests.Web.Documents;

public sealed class CheckingTheOriginal : WebTest
{
    private readonly DocumentId _id = DocumentId.New();

    [Fact]
    public async Task Says_that_it_is_what_was_signed()
    {
        Answers("stream", new Sent { DocumentId = _id.Text });
        var panel = Open();

        await ChooseAsync(panel, "original", "contract.pdf");

        Assert.Equal($"/api/{_id}/verify", Assert.Single(Browser.Invocations["stream"]).Arguments[0]);
        Assert.Equal("The original is the same", Spoken(panel.Find(".check-answer .verdict.good")));
    }

    [Fact]
    public async Task Says_that_it_is_another_file()
    {
        Answers("stream", new Sent { Message = DocumentRefusals.ContentMismatch.Message });
        var panel = Open();

        await ChooseAsync(panel, "original", "contract.pdf");

        Assert.Equal("The original is another", Spoken(panel.Find("[role=alert]")));
        Assert.Empty(panel.FindAll(".verdict.good"));
    }

    [Theory]
    [InlineData(0, 1, "The file is empty")]
    [InlineData(10, 2, "Choose one file")]
    public async Task Takes_one_file_with_something_in_it(long size, int count, string reason)
    {
        var panel = Open();

        await ChooseAsync(panel, "original", "contract.pdf", size, count);

        Assert.Equal(reason, Spoken(panel.Find("[role=alert]")));
        Assert.Empty(Browser.Invocations["stream"]);
    }

    [Fact]
    public void Checks_at_once_the_file_that_led_to_the_page()
    {
        Answers("stream", new Sent { DocumentId = _id.Text });
        Services.GetRequiredService<BrowserFiles>().Handover = new ChosenFile("f1", $"contract-SigexId{_id}.pdf", 10);

        var panel = Open();

        panel.WaitForElement(".verdict.good");
        Assert.Null(Services.GetRequiredService<BrowserFiles>().Handover);
    }

    private IRenderedComponent<CheckPanel> Open() => Render<CheckPanel>(panel => panel.Add(p => p.Document, _id));
}
