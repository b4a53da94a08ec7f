using Sigex.Domain.Documents;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Documents;

public sealed class NamingADocument
{
    [Theory]
    [InlineData("Договор поставки 17.pdf")]
    [InlineData("Шарт «Әлем» ұ.docx")]
    [InlineData("a: b* c?")]
    [InlineData("CON")]
    [InlineData("...")]
    [InlineData("😀.pdf")]
    public void What_can_be_a_file_name_somewhere_is_a_title(string text) =>
        Assert.Equal(text, Given.Title(text).Text);

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("gnp\u202Efdp.exe")]
    [InlineData("a\u2066b")]
    [InlineData("a\u200Fb")]
    [InlineData("a\u061Cb")]
    [InlineData(".")]
    [InlineData("..")]
    public void Paths_control_characters_and_turns_of_direction_are_refused(string text) =>
        Assert.Equal(DocumentRefusals.InvalidTitle, Given.ReasonIn(DocumentTitle.Parse(text)));

    [Fact]
    public void Half_a_character_is_no_title()
    {
        var half = "a" + (char)0xD83D;

        Assert.Equal(DocumentRefusals.InvalidTitle, Given.ReasonIn(DocumentTitle.Parse(half)));
    }

    [Fact]
    public void Length_is_counted_in_characters_and_not_in_their_halves()
    {
        var longest = string.Concat(Enumerable.Repeat("😀", DocumentTitle.MaxLength));

        Assert.Equal(longest, Given.Title(longest).Text);
        Assert.Equal("Request field size is too large", Given.ReasonIn(DocumentTitle.Parse(longest + "a"))?.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_title_is_an_empty_one(string? text) =>
        Assert.Equal(DocumentTitle.Empty, Given.Accepted(DocumentTitle.Parse(text)));

    [Theory]
    [InlineData("", "document")]
    [InlineData("Договор.pdf", "Договор.pdf")]
    [InlineData("a:b*c?d\"e<f>g|h", "a_b_c_d_e_f_g_h")]
    [InlineData("end.", "end_")]
    [InlineData("end ", "end_")]
    [InlineData("CON", "_")]
    [InlineData("nul.txt", "_.txt")]
    [InlineData("com1.tar.gz", "_.tar.gz")]
    [InlineData("COM0", "COM0")]
    [InlineData("CONTRACT.pdf", "CONTRACT.pdf")]
    public void As_a_file_name_it_is_harmless_on_every_system(string title, string file) =>
        Assert.Equal(file, Given.Accepted(DocumentTitle.Parse(title)).AsFileName);

    [Fact]
    public void A_title_never_tells_itself_to_a_log() => Assert.Equal("title", Given.Title("Тайна").ToString());

    [Theory]
    [InlineData("две\r\nстроки\tи табуляция", null)]
    [InlineData("a\0b", "Invalid JSON request structure")]
    [InlineData("a\u001Bb", "Invalid JSON request structure")]
    public void A_description_has_lines_and_tabs_and_no_other_controls(string text, string? message) =>
        Assert.Equal(message, DocumentDescription.ObjectionTo(text)?.Message);

    [Fact]
    public void A_description_ends_at_two_thousand_characters()
    {
        Assert.Null(DocumentDescription.ObjectionTo(new string('я', 2000)));
        Assert.Equal(DocumentRefusals.DescriptionTooLong, DocumentDescription.ObjectionTo(new string('я', 2001)));
    }
}
