using Bunit;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Documents.Settings;
using Sigex.Tests.Support;
using Sigex.Web.Components.Documents;
using Sigex.Web.Components.Shared;

namespace Sigex.Tests.Web.Documents;

public sealed class AddingASignature : WebTest
{
    private readonly DocumentView _contract = Papers.Contract(DocumentId.New(), Papers.Signed(1, "Айгүль Серікова"));

    [Fact]
    public void Signs_the_digest_that_the_registry_knows_and_hands_the_signature_in()
    {
        Answers("submit", new Sent { DocumentId = _contract.Id.Text });
        var panel = Open(_contract);

        panel.Find("input[value=head-rsa]").Change("head-rsa");
        panel.Find("form").Submit();

        Assert.Equal(_contract.Digests[0], Assert.Single(Sandbox.Orders).Digest);
        var call = Assert.Single(Browser.Invocations["submit"]);
        Assert.Equal($"/api/{_contract.Id}", call.Arguments[0]);
        Assert.Equal("MAA=", call.Arguments[1]);
        Assert.Equal("Signature is added", Spoken(panel.Find("[role=status]")));
    }

    [Fact]
    public async Task Hands_in_a_file_that_was_signed_elsewhere()
    {
        Answers("submit", new Sent { DocumentId = _contract.Id.Text });
        var panel = Open(_contract);

        await ChooseAsync(panel, "add-file", "contract.cms");
        await panel.Find("form").SubmitAsync();

        var call = Assert.Single(Browser.Invocations["submit"]);
        Assert.Null(call.Arguments[1]);
        Assert.Equal("key of contract.cms", call.Arguments[2]);
        Assert.Empty(Sandbox.Orders);
    }

    [Fact]
    public void Says_why_the_service_did_not_take_it()
    {
        Answers("submit", new Sent { Message = "This signature has already been submitted", RequestId = 17 });
        var panel = Open(_contract);

        panel.Find("input[value=head-rsa]").Change("head-rsa");
        panel.Find("form").Submit();

        Assert.StartsWith("This signature has already been submitted", Spoken(panel.Find("[role=alert]")), StringComparison.Ordinal);
        Assert.DoesNotContain("Signature is added", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_nothing_until_a_key_is_chosen()
    {
        var panel = Open(_contract);

        panel.Find("form").Submit();

        Assert.True(panel.Find("button[type=submit]").HasAttribute("disabled"));
        Assert.Empty(Browser.Invocations["submit"]);
    }

    [Fact]
    public void Offers_nothing_where_all_signatures_are_collected()
    {
        var panel = Open(_contract with { Settings = new DocumentSettings { SignaturesLimit = 1 } });

        Assert.Empty(panel.FindAll("form"));
        Assert.Contains("All signatures are collected", panel.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<AddSignaturePanel> Open(DocumentView document) =>
        Render<AddSignaturePanel>(panel => panel.Add(p => p.Document, document));
}
