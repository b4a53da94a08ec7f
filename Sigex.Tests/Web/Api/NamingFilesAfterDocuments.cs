using System.Text.Json.Nodes;

namespace Sigex.Tests.Web.Api;

/// <summary>Contract 3.11 and 11.9.</summary>
[Collection(Api.Name)]
public sealed class NamingFilesAfterDocuments(ApiHost api)
{
    [Fact]
    public async Task A_file_is_named_by_the_title_or_by_a_given_name_and_led_back_by_its_name()
    {
        var id = await api.RegisterAsync(RegisteringADocument.Unique(), more: new JsonObject { ["title"] = "Договор 17.pdf" });

        var byTitle = await api.GetAsync($"/api/{id}/buildFileName");
        var byName = await api.GetAsync($"/api/{id}/buildFileName/?name={Uri.EscapeDataString("Акт & счёт")}");
        var name = Uri.EscapeDataString(ApiHost.Text(byTitle, "fileName"));

        Assert.Equal(id, ApiHost.Text(byTitle, "documentId"));
        Assert.Equal($"Договор 17-SigexId{id}.pdf", ApiHost.Text(byTitle, "fileName"));
        Assert.Equal($"Акт & счёт-SigexId{id}", ApiHost.Text(byName, "fileName"));
        Assert.Equal(id, ApiHost.Text(await api.GetAsync($"/api/idFromFileName/?name={name}"), "documentId"));
        Assert.Equal(id, ApiHost.Text(await api.GetAsync($"/api/idFromFileName?name={name}"), "documentId"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a%2Fb.pdf")]
    [InlineData("..")]
    [InlineData("a%00b")]
    public async Task What_is_no_file_name_is_refused(string name)
    {
        var id = await api.RegisterAsync(RegisteringADocument.Unique());

        ApiHost.AssertRefused("Invalid file name", await api.GetAsync($"/api/{id}/buildFileName?name={name}"));
        ApiHost.AssertRefused("Invalid file name", await api.GetAsync($"/api/{id}/buildFileName?name={new string('a', 256)}"));
    }

    [Fact]
    public async Task A_name_is_built_only_for_who_may_see_the_document()
    {
        var restricted = await api.RegisterAsync(
            RegisteringADocument.Unique(), more: new JsonObject { ["settings"] = new JsonObject { ["private"] = true } });

        ApiHost.AssertRefused("Invalid document identifier", await api.GetAsync("/api/short/buildFileName"));
        ApiHost.AssertRefused("Document not found", await api.GetAsync("/api/0123456789abcdef/buildFileName"));
        ApiHost.AssertRefused("Authentication required", await api.GetAsync($"/api/{restricted}/buildFileName"));
        ApiHost.AssertRefused(
            "Invalid URL query parameter", await api.GetAsync("/api/0123456789abcdef/buildFileName?name=a&name=b"));
    }

    [Theory]
    [InlineData("/api/idFromFileName/")]
    [InlineData("/api/idFromFileName/?name=")]
    [InlineData("/api/idFromFileName/?name=act.pdf")]
    [InlineData("/api/idFromFileName/?name=act-SigexId0123.pdf")]
    public async Task A_name_without_an_id_leads_nowhere(string path)
    {
        ApiHost.AssertRefused("Invalid file name", await api.GetAsync(path));
    }

    [Theory]
    [InlineData("IJggQ7TaToLgKRa5")]
    [InlineData("IJgg-Q7Ta ToLg-KRa5")]
    [InlineData("SigexIdIJggQ7TaToLgKRa5")]
    [InlineData("Договор-SigexIdIJggQ7TaToLgKRa5.pdf")]
    [InlineData("https://example.kz/show?id=IJggQ7TaToLgKRa5&lang=kk")]
    public async Task Special_forms_of_an_id_are_made_normal(string special)
    {
        var normal = await api.GetAsync($"/api/normalizeId/{Uri.EscapeDataString(special)}");

        Assert.Equal("""{"id":"IJggQ7TaToLgKRa5","type":"document"}""", normal.GetRawText());
    }

    [Fact]
    public async Task What_holds_no_id_is_refused()
    {
        ApiHost.AssertRefused("Invalid document identifier", await api.GetAsync("/api/normalizeId/hello"));
        ApiHost.AssertRefused("Invalid API route", await api.GetAsync("/api/normalizeId"));
        ApiHost.AssertRefused("Invalid API route", await api.GetAsync("/api/normalizeId/a/b"));
    }
}
