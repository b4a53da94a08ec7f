using Sigex.Domain.Documents;

namespace Sigex.Tests.Domain.Documents;

public sealed class PuttingAnIdIntoAFileName
{
    private static readonly DocumentId Id = DocumentId.TryParse("IJggQ7TaToLgKRa5")!;

    [Theory]
    [InlineData("Договор поставки 17.pdf", "Договор поставки 17-SigexIdIJggQ7TaToLgKRa5.pdf")]
    [InlineData("archive.tar.gz", "archive.tar-SigexIdIJggQ7TaToLgKRa5.gz")]
    [InlineData("README", "README-SigexIdIJggQ7TaToLgKRa5")]
    [InlineData(".profile", ".profile-SigexIdIJggQ7TaToLgKRa5")]
    [InlineData("ends.", "ends.-SigexIdIJggQ7TaToLgKRa5")]
    [InlineData("", "document-SigexIdIJggQ7TaToLgKRa5")]
    [InlineData("act-SigexId0123456789abcdef.pdf", "act-SigexIdIJggQ7TaToLgKRa5.pdf")]
    [InlineData("act.pdf-SigexId0123456789abcdef", "act-SigexIdIJggQ7TaToLgKRa5.pdf")]
    [InlineData("-SigexId0123456789abcdef.pdf", "-SigexIdIJggQ7TaToLgKRa5.pdf")]
    [InlineData("act-SigexId0123456789abcdef (1).pdf", "act (1)-SigexIdIJggQ7TaToLgKRa5.pdf")]
    public void It_stands_before_the_extension_and_only_once(string name, string expected)
    {
        var built = NamesWithId.Build(Id, name);

        Assert.Equal(expected, built);
        Assert.Equal(Id, NamesWithId.Find(built));
    }

    [Theory]
    [InlineData("a-SigexId0123456789abcdef-SigexIdIJggQ7TaToLgKRa5.pdf", "IJggQ7TaToLgKRa5")]
    [InlineData("IJggQ7TaToLgKRa5.pdf", null)]
    [InlineData("a-SigexIdIJggQ7TaToLgKRa5x.pdf", null)]
    [InlineData("a-sigexidIJggQ7TaToLgKRa5.pdf", null)]
    public void The_last_mark_counts(string name, string? expected)
    {
        Assert.Equal(expected, NamesWithId.Find(name)?.Text);
    }

    [Theory]
    [InlineData("IJggQ7TaToLgKRa5")]
    [InlineData("IJgg Q7Ta ToLg KRa5")]
    [InlineData(" IJgg-Q7Ta-ToLg-KRa5\n")]
    [InlineData("SigexIdIJggQ7TaToLgKRa5")]
    [InlineData("Договор-SigexIdIJggQ7TaToLgKRa5.pdf")]
    [InlineData("https://example.kz/show?id=IJggQ7TaToLgKRa5")]
    [InlineData("https://example.kz/kk/show?from=mail&id=IJggQ7TaToLgKRa5#top")]
    public void A_special_form_has_one_normal_form(string text)
    {
        Assert.Equal(Id, SpecialId.Find(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("IJggQ7TaToLgKRa")]
    [InlineData("IJggQ7TaToLgKRa55")]
    [InlineData("IJggQ7TaToLgKRaы")]
    [InlineData("https://example.kz/show?notid=IJggQ7TaToLgKRa5")]
    public void Anything_else_has_none(string text)
    {
        Assert.Null(SpecialId.Find(text));
    }

    [Fact]
    public void A_text_of_any_length_is_answered_at_once()
    {
        Assert.Null(SpecialId.Find(string.Concat(Enumerable.Repeat("?id=", 100_000))));
    }
}
