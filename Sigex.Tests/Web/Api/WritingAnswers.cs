using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sigex.Web.Api.Http;

namespace Sigex.Tests.Web.Api;

public sealed class WritingAnswers
{
    [Fact]
    public void Five_characters_are_escaped_so_that_an_answer_fits_into_a_script()
    {
        Assert.Equal("\"\\u003c\\u003e\\u0026\\u2028\\u2029\"", Written("<>&\u2028\u2029"));
    }

    [Fact]
    public void Everything_else_stays_as_it_is()
    {
        const string text = "ТОО «Пример» + ҰЛТТЫҚ 'x' = `y` / é 😀 \u007f\u00a0\ue000";

        Assert.Equal($"\"{text}\"", Written(text));
    }

    [Fact]
    public void What_JSON_itself_cannot_hold_is_escaped_in_its_way()
    {
        Assert.Equal("\"\\\"\\\\\\n\\r\\t\\u0000\\u001f\"", Written("\"\\\n\r\t\0\u001f"));
    }

    [Fact]
    public void Half_a_character_does_not_get_out()
    {
        Assert.Equal("\"a\uFFFDb\"", Written("a\ud800b"));
    }

    [Fact]
    public void Any_text_comes_back_as_it_was()
    {
        Prop.ForAll<string?>(text =>
        {
            var whole = new string([.. (text ?? "").Where(character => !char.IsSurrogate(character))]) + "😀<";
            return JsonSerializer.Deserialize<string>(Written(whole)) == whole;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_is_absent_is_left_out()
    {
        Assert.Equal("{\"signId\":0}", JsonSerializer.Serialize(new { SignId = 0, Data = (string?)null }, ApiJson.Answers));
    }

    private static string Written(string text) => JsonSerializer.Serialize(text, ApiJson.Answers);
}
