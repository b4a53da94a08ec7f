using System.Text;

namespace Sigex.Tests.Web.Api;

[Collection(Api.Name)]
public sealed class ReadingRequests(ApiHost api)
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"title\": 'x'}")]
    [InlineData("{\"title\": \"x\",}")]
    [InlineData("{/* */}")]
    [InlineData("\uFEFF{}")]
    public async Task What_is_no_JSON_is_told_as_such(string body)
    {
        ApiHost.AssertRefused("Failed to parse JSON", await api.PostTextAsync("/api", body));
    }

    [Fact]
    public async Task A_body_that_is_not_UTF_8_is_no_JSON()
    {
        byte[] body = [.. "{\"title\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        ApiHost.AssertRefused("Failed to parse JSON", await api.PostBytesAsync("/api", body, "application/json"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("{\"title\": 1}")]
    [InlineData("{\"title\": \"\\ud800\"}")]
    [InlineData("{\"description\": []}")]
    [InlineData("{\"description\": \"\\u0007\"}")]
    [InlineData("{\"signature\": {}}")]
    [InlineData("{\"emailNotifications\": []}")]
    [InlineData("{\"emailNotifications\": {\"to\": \"a@example.com\"}}")]
    [InlineData("{\"emailNotifications\": {\"to\": [null]}}")]
    [InlineData("{\"emailNotifications\": {\"doNotAttachDocument\": \"true\"}}")]
    [InlineData("{\"emailNotifications\": {\"language\": \"de\"}}")]
    [InlineData("{\"emailNotifications\": {\"language\": \"ru/ru\"}}")]
    [InlineData("{\"emailNotifications\": {\"language\": \"\"}}")]
    public async Task A_wrong_type_or_word_is_a_wrong_structure(string body)
    {
        ApiHost.AssertRefused("Invalid JSON request structure", await api.PostTextAsync("/api", body));
    }

    [Theory]
    [InlineData("{\"title\": \"a\", \"title\": \"b\"}")]
    [InlineData("{\"title\": \"a\", \"t\\u0069tle\": \"b\"}")]
    [InlineData("{\"nobody\": {\"asks\": [{\"x\": 1, \"x\": 1}]}}")]
    [InlineData("{\"settings\": {\"private\": true, \"private\": true}}")]
    [InlineData("{\"\\ud800\": 1}")]
    public async Task A_field_that_stands_twice_is_refused_wherever_it_stands(string body)
    {
        ApiHost.AssertRefused("Invalid JSON request structure", await api.PostTextAsync("/api", body));
    }

    [Fact]
    public async Task Nobody_can_dig_deep()
    {
        var deep = new StringBuilder("{\"x\":").Append('[', 100_000).Append(']', 100_000).Append('}').ToString();

        ApiHost.AssertRefused("Failed to parse JSON", await api.PostTextAsync("/api", deep));
    }

    [Fact]
    public async Task A_name_in_another_case_is_another_field_and_null_is_no_field()
    {
        // Were "Signature" read, or null a text, the answer would speak of the signature.
        ApiHost.AssertRefused("Authentication required", await api.PostTextAsync(
            "/api", "{\"Signature\": \"x\", \"signature\": null, \"title\": null, \"settings\": null, \"unknown\": 1}"));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData("application/json; charset=windows-1251")]
    [InlineData("")]
    public async Task A_body_says_what_it_is(string type)
    {
        ApiHost.AssertRefused("Invalid HTTP request headers", await api.PostTextAsync("/api", "{}", type));
    }

    [Fact]
    public async Task A_charset_parameter_is_accepted()
    {
        ApiHost.AssertRefused(
            "Authentication required", await api.PostTextAsync("/api", "{}", "application/json; charset=UTF-8"));
    }

    [Fact]
    public async Task Eight_mebibytes_are_enough_for_anybody()
    {
        var large = $"{{\"x\":\"{new string('a', 8 * 1024 * 1024)}\"}}";

        ApiHost.AssertRefused("Request body is too large", await api.PostTextAsync("/api", large));
    }

    [Fact]
    public async Task A_large_body_in_pieces_without_a_length_is_refused_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api") { Content = new Pieces(9) };

        ApiHost.AssertRefused("Request body is too large", await ApiHost.AnswerAsync(await api.Http.SendAsync(request)));
    }

    /// <summary>Mebibytes without a Content-Length.</summary>
    private sealed class Pieces : HttpContent
    {
        private readonly int _count;

        public Pieces(int count)
        {
            _count = count;
            Headers.ContentType = new("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            var piece = new byte[1024 * 1024];
            Array.Fill(piece, (byte)' ');
            for (var sent = 0; sent < _count; sent++)
            {
                await stream.WriteAsync(piece);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
