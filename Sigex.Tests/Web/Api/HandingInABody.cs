namespace Sigex.Tests.Web.Api;

[Collection(Api.Name)]
public sealed class HandingInABody(ApiHost api)
{
    private const string Mismatch =
        "The processed data size does not match the one passed in HTTP Content-Length request header";

    private Uri Server => api.Http.BaseAddress!;

    [Theory]
    [InlineData("data")]
    [InlineData("verify")]
    public async Task An_empty_body_is_no_document(string call)
    {
        var (id, _) = await UnfinishedAsync();

        ApiHost.AssertRefused("Invalid document", await api.PostBytesAsync($"/api/{id}/{call}", []));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data")]
    public async Task A_body_of_another_type_is_refused(string type)
    {
        var (id, content) = await UnfinishedAsync();

        ApiHost.AssertRefused("Invalid HTTP request headers", await api.PostBytesAsync($"/api/{id}/data", content, type));
    }

    [Fact]
    public async Task A_packed_body_is_refused()
    {
        var (id, content) = await UnfinishedAsync();

        var answer = await RawHttp.SendAsync(
            Server, $"{Head(id)}\nContent-Encoding: gzip\nContent-Length: {content.Length}", content);

        ApiHost.AssertRefused("Invalid HTTP request headers", RawHttp.Json(answer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\nTransfer-Encoding: chunked")]
    public async Task Without_a_length_nothing_is_read(string more)
    {
        var (id, content) = await UnfinishedAsync();
        byte[] chunked = [.. "5\r\n"u8, .. content[..5], .. "\r\n0\r\n\r\n"u8];

        var answer = await RawHttp.SendAsync(Server, Head(id) + more, more.Length > 0 ? chunked : []);

        ApiHost.AssertRefused("HTTP Content-Length request header not set", RawHttp.Json(answer));
        await CanStillFinishAsync(id, content);
    }

    [Fact]
    public async Task A_body_that_stops_before_its_announced_end_does_not_match()
    {
        var (id, content) = await UnfinishedAsync();

        var answer = await RawHttp.SendAsync(Server, $"{Head(id)}\nContent-Length: {content.Length + 100}", content);

        ApiHost.AssertRefused(Mismatch, RawHttp.Json(answer));
        await CanStillFinishAsync(id, content);
    }

    [Fact]
    public async Task Who_hangs_up_in_the_middle_leaves_the_document_unfinished()
    {
        var (id, content) = await UnfinishedAsync();

        await RawHttp.SendAsync(
            Server, $"{Head(id)}\nContent-Length: {content.Length + 100}", content, stopSending: true);

        // The server closes without a word to somebody who has closed already.
        await CanStillFinishAsync(id, content);
    }

    [Fact]
    public async Task Bytes_beyond_the_announced_ones_do_not_belong_to_the_document()
    {
        var (id, content) = await UnfinishedAsync();

        var answer = await RawHttp.SendAsync(
            Server, $"{Head(id)}\nContent-Length: {content.Length - 1}", content);

        ApiHost.AssertRefused("Signature does not correspond to the document", RawHttp.Json(answer));
        await CanStillFinishAsync(id, content);
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("104857601")]
    [InlineData("9223372036854775807")]
    public async Task A_giant_is_refused_before_its_first_byte(string length)
    {
        var (id, content) = await UnfinishedAsync();

        var answer = await RawHttp.SendAsync(Server, $"{Head(id)}\nContent-Length: {length}", []);

        ApiHost.AssertRefused("Request body is too large", RawHttp.Json(answer));
        await CanStillFinishAsync(id, content);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-5")]
    [InlineData("5, 6")]
    public async Task A_length_that_is_no_number_ends_the_connection_and_nothing_else(string length)
    {
        var (id, content) = await UnfinishedAsync();

        var answer = await RawHttp.SendAsync(Server, $"{Head(id)}\nContent-Length: {length}", content);

        // The server itself cannot say where such a request ends, so it never becomes one.
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        await CanStillFinishAsync(id, content);
    }

    [Theory]
    [InlineData("/api/0000000000000000/data", "Document not found")]
    [InlineData("/api/0000000000000000/verify", "Document not found")]
    [InlineData("/api/short/data", "Invalid document identifier")]
    public async Task A_body_for_nothing_is_not_hashed(string path, string constant)
    {
        // Were it read, the missing bytes would be waited for.
        var answer = await RawHttp.SendAsync(Server, $"""
            POST {path} HTTP/1.1
            Host: localhost
            Content-Type: application/octet-stream
            Content-Length: 104857600
            """, []);

        ApiHost.AssertRefused(constant, RawHttp.Json(answer));
    }

    private static string Head(string id) => $"""
        POST /api/{id}/data HTTP/1.1
        Host: localhost
        Content-Type: application/octet-stream
        """;

    private async Task<(string Id, byte[] Content)> UnfinishedAsync()
    {
        var content = RegisteringADocument.Unique();
        var signature = await api.SignAsync("individual-gost", content);
        return (ApiHost.Text(await api.PostAsync("/api", new { signature }), "documentId"), content);
    }

    private async Task CanStillFinishAsync(string id, byte[] content) =>
        Assert.Equal(id, ApiHost.Text(await api.PostBytesAsync($"/api/{id}/data", content), "documentId"));
}
