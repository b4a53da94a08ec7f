using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Documents;
using Sigex.Domain.Sandbox;
using Sigex.Tests.Support;
using Sigex.Web.Components.Home;
using Sigex.Web.Components.Shared;

namespace Sigex.Tests.Web.Home;

public sealed class TheHomePage : WebTest
{
    private const string Digest = "YDmzdetPS/5dg2qeVc6RHlzj3qHD6P8JRpAjxL4JXo0=";

    private readonly DocumentId _id = DocumentId.New();

    [Fact]
    public void Has_two_doors()
    {
        var page = Render<HomePage>();

        Assert.Equal(["Sign a document", "Check a document"], page.FindAll(".door h2").Select(e => e.TextContent));
        Assert.Single(page.FindAll("h1"));
    }

    [Fact]
    public async Task Signs_a_file_registers_it_and_goes_to_its_page()
    {
        Answers("digest", new Sent { Value = Digest });
        Answers("submit", new Sent { DocumentId = _id.Text });
        Answers("stream", new Sent { DocumentId = _id.Text });
        var page = await ChosenAsync();

        await page.Find("form").SubmitAsync();

        Assert.Equal(Digest, Assert.Single(Sandbox.Orders).Digest!.Base64);
        var registration = Assert.Single(Browser.Invocations["submit"]);
        Assert.Equal(["/api", "MAA=", null, "Договор.pdf", ""], registration.Arguments);
        Assert.Equal($"/api/{_id}/data", Assert.Single(Browser.Invocations["stream"]).Arguments[0]);
        Assert.EndsWith($"/show?id={_id}", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stays_and_says_why_when_the_signature_is_refused()
    {
        Answers("digest", new Sent { Value = Digest });
        Answers("submit", new Sent { Message = "Signer certificate expired or not yet valid", RequestId = 5 });
        var page = await ChosenAsync();

        await page.Find("form").SubmitAsync();

        Assert.StartsWith("Signer certificate expired or not yet valid", Spoken(page.Find("[role=alert]")), StringComparison.Ordinal);
        Assert.Empty(Browser.Invocations["stream"]);
        Assert.DoesNotContain("show", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_lost_connection_only_what_is_missing_is_done_again()
    {
        Answers("digest", new Sent { Value = Digest });
        Answers("submit", new Sent { DocumentId = _id.Text });
        Answers("stream", new Sent { Message = PageRefusals.NoConnection.Message });
        var page = await ChosenAsync();
        await page.Find("form").SubmitAsync();

        Answers("stream", new Sent { DocumentId = _id.Text });
        await page.Find("form").SubmitAsync();

        Assert.Single(Browser.Invocations["submit"]);
        Assert.Single(Sandbox.Orders);
        Assert.EndsWith($"/show?id={_id}", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_of_the_wrong_length_is_signed_by_nobody()
    {
        Answers("digest", new Sent { Value = "AAAA" });
        var page = await ChosenAsync();

        await page.Find("form").SubmitAsync();

        Assert.Equal(SandboxRefusals.NothingToSign.Message, Spoken(page.Find("[role=alert]")));
        Assert.Empty(Sandbox.Orders);
    }

    [Fact]
    public async Task A_file_with_an_id_in_its_name_leads_to_its_document()
    {
        var page = Render<HomePage>();

        await ChooseAsync(page, "file-to-check", $"Договор-SigexId{_id}.pdf");

        Assert.EndsWith($"/show?id={_id}", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_an_id_goes_to_the_page_that_checks_files()
    {
        var page = Render<HomePage>();

        await ChooseAsync(page, "file-to-check", "contract.cms");

        Assert.EndsWith("/verify", Address, StringComparison.Ordinal);
        Assert.Equal("contract.cms", Services.GetRequiredService<BrowserFiles>().Handover!.Name);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("  {0} ")]
    [InlineData("https://example.com/kk/show?id={0}")]
    [InlineData("https://example.com/show/?x=1&id={0}#top")]
    [InlineData("Договор-SigexId{0}.pdf")]
    public void Finds_the_id_in_what_people_paste(string text)
    {
        var page = Render<HomePage>();

        page.Find("#identifier").Change(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, _id));
        page.Find("form.identifier").Submit();

        Assert.EndsWith($"/show?id={_id}", Address, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_when_there_is_no_id()
    {
        var page = Render<HomePage>();

        page.Find("#identifier").Change("contract");
        page.Find("form.identifier").Submit();

        Assert.Equal("No document identifier in this text", Spoken(page.Find("[role=alert]")));
    }

    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    private async Task<IRenderedComponent<HomePage>> ChosenAsync()
    {
        var page = Render<HomePage>();
        await ChooseAsync(page, "file-to-sign", "Договор.pdf");
        page.Find("input[value=head-rsa]").Change("head-rsa");
        return page;
    }
}
