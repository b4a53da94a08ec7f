using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sigex.Domain.Access;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Tests.Support;
using Sigex.Web.Components.Documents;

namespace Sigex.Tests.Web.Documents;

public sealed class TheDocumentPage : WebTest
{
    private readonly DocumentId _id = DocumentId.New();

    [Fact]
    public void Names_everyone_who_signed_and_for_whom()
    {
        Registry.Answers(_id, Papers.Contract(_id, Papers.Signed(1, "Айгүль Серікова"), Papers.Signed(2, "Берік Ахметов", organisation: "Степь")));

        var page = Open(_id.Text);

        Assert.Equal("Договор.pdf", page.Find("h1").TextContent);
        Assert.Equal(["Айгүль Серікова", "Берік Ахметов"], page.FindAll("ol.signatures .signer").Select(e => e.TextContent));
        Assert.Contains("Степь", page.Find("[data-sign-id='2'] .organisation").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-sign-id='1'] .organisation"));
        Assert.Equal("All are valid", Spoken(page.Find(".document-head .verdict")));
    }

    [Theory]
    [InlineData(EvidenceState.Complete, "Valid", "good")]
    [InlineData(EvidenceState.Pending, "Proof is collected", "open")]
    [InlineData(EvidenceState.Failed, "Not proved", "bad")]
    public void Says_of_a_signature_no_more_than_is_known(EvidenceState state, string sentence, string look)
    {
        Registry.Answers(_id, Papers.Contract(_id, Papers.Signed(1, "Айгүль Серікова", state)));

        var verdict = Open(_id.Text).Find(".signature .verdict");

        Assert.Equal(sentence, Spoken(verdict));
        Assert.Contains(look, verdict.ClassList);
    }

    [Theory]
    [InlineData(EvidenceState.Complete, null)]
    [InlineData(EvidenceState.Pending, "Pending explained")]
    [InlineData(EvidenceState.Failed, "code Revoked")]
    public void Says_why_a_signature_is_not_proved(EvidenceState state, string? reason)
    {
        Registry.Answers(_id, Papers.Contract(_id, Papers.Signed(1, "Айгүль Серікова", state)));

        var said = Open(_id.Text).FindAll(".signature .verdict-reason").SingleOrDefault();

        Assert.Equal(reason, said is null ? null : Spoken(said));
    }

    [Fact]
    public void Calls_the_document_valid_only_when_all_proof_is_there()
    {
        Registry.Answers(_id, Papers.Contract(_id, Papers.Signed(1, "Айгүль Серікова"), Papers.Signed(2, "Берік Ахметов", EvidenceState.Pending)));

        Assert.Equal("Some proof is collected", Spoken(Open(_id.Text).Find(".document-head .verdict")));
    }

    [Fact]
    public void Says_that_nobody_has_signed_yet()
    {
        Registry.Answers(_id, Papers.Contract(_id));

        var page = Open(_id.Text);

        Assert.Empty(page.FindAll("ol.signatures"));
        Assert.Equal("Nobody has signed yet", page.Find(".empty").TextContent);
    }

    [Fact]
    public void Tells_a_stranger_that_the_document_is_closed()
    {
        Registry.Answers(_id, AccessRefusals.AccessDenied);

        var page = Open(_id.Text);

        Assert.Equal("Document is not shown", page.Find("h1").TextContent);
        Assert.Equal("Access denied", Spoken(page.Find("[role=alert]")));
        Assert.Contains("Ask the owner", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".signature"));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("sixteen-symbols!")]
    [InlineData(null)]
    public void Does_not_ask_the_registry_for_what_cannot_be_an_id(string? text)
    {
        var page = Open(text);

        Assert.Equal("Invalid document identifier", Spoken(page.Find("[role=alert]")));
        Assert.Empty(Registry.Asked);
    }

    [Fact]
    public async Task Shows_a_signature_that_arrives_while_it_is_open()
    {
        Registry.Answers(_id, Papers.Contract(_id, Papers.Signed(1, "Айгүль Серікова")));
        var page = Open(_id.Text);

        Registry.Answers(_id, Papers.Contract(_id, Papers.Signed(1, "Айгүль Серікова"), Papers.Signed(2, "Берік Ахметов")));
        await News.TellAsync(_id);

        Assert.Equal(2, page.FindAll(".signature").Count);
    }

    [Fact]
    public async Task Closes_when_access_is_taken_away_while_it_is_open()
    {
        Registry.Answers(_id, Papers.Contract(_id, Papers.Signed(1, "Айгүль Серікова")));
        var page = Open(_id.Text);

        Registry.Answers(_id, AccessRefusals.AccessDenied);
        await News.TellAsync(_id);

        Assert.Empty(page.FindAll(".signature"));
        Assert.Equal("Access denied", Spoken(page.Find("[role=alert]")));
    }

    [Fact]
    public async Task Stops_listening_when_it_is_left()
    {
        Registry.Answers(_id, Papers.Contract(_id));
        Open(_id.Text);
        Assert.Equal(1, News.Listeners);

        await DisposeComponentsAsync();

        Assert.Equal(0, News.Listeners);
    }

    [Fact]
    public void Shows_many_signatures_block_by_block()
    {
        var many = Enumerable.Range(1, IDocumentReader.BlockSize + 5).Select(n => Papers.Signed(n, $"Person {n}")).ToArray();
        Registry.Answers(_id, Papers.Contract(_id, many));
        var page = Open(_id.Text);
        Assert.Equal(IDocumentReader.BlockSize, page.FindAll(".signature").Count);

        page.FindAll("button").Single(button => button.TextContent == "Show more").Click();

        Assert.Equal(many.Length, page.FindAll(".signature").Count);
    }

    private IRenderedComponent<DocumentPage> Open(string? id)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(id is null ? "show" : $"show?id={id}");
        return Render<DocumentPage>();
    }
}
