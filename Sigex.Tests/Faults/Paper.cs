using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Sigex.Tests.Faults;

/// <summary>A document on its way into the registry, with what the registry has acknowledged of it.</summary>
internal sealed class Paper
{
    public byte[] Content { get; } = Encoding.UTF8.GetBytes($"Договор {Guid.NewGuid()}");

    /// <summary>Null until the registration was acknowledged.</summary>
    public string? Id { get; private set; }

    public bool IsFinished { get; private set; }

    public async Task RegisterAsync(HttpClient http)
    {
        var signature = await AnswerAsync(await http.PostAsJsonAsync(
            "/sandbox/sign", new { person = "individual", algorithm = "gost", content = Content }));
        var registered = await AnswerAsync(await http.PostAsJsonAsync(
            "/api", new { title = "Договор.pdf", signature = signature.GetProperty("signature").GetString() }));
        Id = registered.GetProperty("documentId").GetString();

        var done = await PostContentAsync(http, "data");
        IsFinished = done.GetProperty("digests").EnumerateObject().Any();
    }

    /// <summary>What was acknowledged is there, whole; what was not is whole or not there.</summary>
    public async Task CheckAsync(HttpClient http)
    {
        if (Id is null)
        {
            return;
        }

        var document = await AnswerAsync(await http.GetAsync($"/api/{Id}"));
        Assert.Equal(1, document.GetProperty("signaturesTotal").GetInt32());
        Assert.Equal(JsonValueKind.Object, document.GetProperty("signatures")[0].GetProperty("ocsp").ValueKind);

        var size = document.GetProperty("signedDataSize").GetInt64();
        if (!IsFinished && size == 0)
        {
            // The registration was kept and its end was not. The body can still come.
            await PostContentAsync(http, "data");
            IsFinished = true;
        }
        else
        {
            Assert.Equal(Content.Length, size);
            IsFinished = true;
        }

        Assert.Equal(Id, (await PostContentAsync(http, "verify")).GetProperty("documentId").GetString());
    }

    private async Task<JsonElement> PostContentAsync(HttpClient http, string call)
    {
        using var content = new ByteArrayContent(Content);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await AnswerAsync(await http.PostAsync($"/api/{Id}/{call}", content));
    }

    private static async Task<JsonElement> AnswerAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            var answer = JsonDocument.Parse(text).RootElement;
            return answer.TryGetProperty("message", out var refusal)
                ? throw new Xunit.Sdk.XunitException($"Refused: {refusal}")
                : answer;
        }
    }
}
