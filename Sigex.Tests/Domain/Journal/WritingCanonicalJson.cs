using System.Text;
using System.Text.Json.Nodes;
using Sigex.Domain.Journal;

namespace Sigex.Tests.Domain.Journal;

public sealed class WritingCanonicalJson
{
    [Fact]
    public void Members_are_sorted_as_in_the_example_of_the_standard()
    {
        // RFC 8785, 3.2.3
        var value = new JsonObject
        {
            ["\u20ac"] = "Euro Sign",
            ["\r"] = "Carriage Return",
            ["\ufb33"] = "Hebrew Letter Dalet With Dagesh",
            ["1"] = "One",
            ["\ud83d\ude00"] = "Emoji: Grinning Face",
            ["\u0080"] = "Control",
            ["\u00f6"] = "Latin Small Letter O With Diaeresis",
        };

        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
            + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
            CanonicalJson.Write(value));
    }

    [Fact]
    public void Text_is_escaped_as_in_the_example_of_the_standard()
    {
        // RFC 8785, 3.2.2 and 3.2.4
        var written = CanonicalJson.Write(new JsonObject { ["string"] = "\u20ac$\u000f\nA'B\"\\\\\"/" });

        Assert.Equal(
            "7b22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d",
            Convert.ToHexStringLower(Encoding.UTF8.GetBytes(written)));
    }

    [Fact]
    public void Numbers_flags_and_lists_have_one_spelling()
    {
        var value = new JsonObject
        {
            ["list"] = new JsonArray(1, -7L, 9007199254740991, true, "a", new JsonObject(), new JsonArray()),
            ["absent"] = null,
        };

        Assert.Equal("{\"list\":[1,-7,9007199254740991,true,\"a\",{},[]]}", CanonicalJson.Write(value));
    }

    [Fact]
    public void Reading_what_was_written_and_writing_it_again_gives_the_same()
    {
        var written = CanonicalJson.Write(new JsonObject { ["b"] = 5, ["a"] = new JsonArray("қ", false) });

        Assert.Equal(written, CanonicalJson.Write(JsonNode.Parse(written)!.AsObject()));
    }

    [Fact]
    public void What_has_no_exact_spelling_is_refused()
    {
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(new JsonObject { ["n"] = 1.5 }));
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(new JsonObject { ["n"] = 9007199254740992 }));
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(new JsonObject { ["n"] = "\ud83d" }));
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(new JsonObject { ["n"] = new JsonArray((JsonNode?)null) }));
    }
}
