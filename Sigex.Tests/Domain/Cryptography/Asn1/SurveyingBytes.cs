using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Tests.Domain.Cryptography.Asn1;

public sealed class SurveyingBytes
{
    [Theory]
    [InlineData("3000")]
    [InlineData("30030101FF")]
    [InlineData("3003020100")]
    [InlineData("170D3236303330323132303030305A")]
    [InlineData("180F32303236303330323132303030305A")]
    [InlineData("181332303236303330323132303030302E3132355A")]
    [InlineData("06032A0304")]
    [InlineData("0500")]
    [InlineData("030207 80")]
    [InlineData("A003020105")]
    public void Sound_values_pass(string hex) => Assert.Null(Survey(hex));

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("3001")]
    [InlineData("30030202")]
    [InlineData("3003020201")]
    [InlineData("3005020100")]
    [InlineData("30050202FFFF")]
    [InlineData("1000")]
    [InlineData("0F00")]
    [InlineData("2203020100")]
    public void A_value_that_does_not_fit_is_malformed(string hex) => Assert.Equal(nameof(ReadingRefusals.Malformed), Survey(hex)!.Code);

    [Theory]
    [InlineData("020200 7F")]
    [InlineData("0202FF80")]
    [InlineData("0200")]
    [InlineData("010101")]
    [InlineData("01020000")]
    [InlineData("050100")]
    [InlineData("0600")]
    [InlineData("0603 2A8001")]
    [InlineData("0602 2A83")]
    [InlineData("060B 2A FFFFFFFFFFFFFFFFFF7F")]
    [InlineData("0300")]
    [InlineData("030108")]
    [InlineData("03020101")]
    [InlineData("1F8101 00")]
    public void Content_against_the_rules_of_its_type_is_refused(string hex) => Assert.Equal(ReadingRefusals.BadContent, Survey(hex));

    [Theory]
    [InlineData("2602291200Z")] // no such day in this form: seconds are missing
    [InlineData("260229120000Z")]
    [InlineData("261301120000Z")]
    [InlineData("260301240000Z")]
    [InlineData("260301126000Z")]
    [InlineData("260301120060Z")]
    [InlineData("260301120000+0500")]
    [InlineData("260301120000")]
    public void A_moment_that_does_not_exist_is_refused(string text)
    {
        byte[] time = [0x17, (byte)text.Length, .. System.Text.Encoding.ASCII.GetBytes(text)];

        Assert.Equal(ReadingRefusals.BadContent, Survey(time, SurveyRules.Der));
    }

    [Theory]
    [InlineData("30840100000000")]
    [InlineData("3084FFFFFFFF")]
    [InlineData("04850000000001FF")]
    public void A_length_beyond_anything_is_refused_before_anything_is_allocated(string hex) => Assert.NotNull(Survey(hex));

    [Fact]
    public void Lengths_above_two_gigabytes_are_beyond_the_limit() => Assert.Equal(ReadingRefusals.LimitExceeded, Survey("0484FFFFFFFF"));

    [Theory]
    [InlineData("300000")]
    [InlineData("02010500")]
    public void Bytes_after_the_end_are_refused_zeros_too(string hex) => Assert.Equal(ReadingRefusals.TrailingBytes, Survey(hex));

    [Theory]
    [InlineData("3080 020105 0000")]
    [InlineData("2480 0402 0102 0401 03 0000")]
    [InlineData("3081 03 020105")]
    [InlineData("308200 03 020105")]
    public void Indefinite_and_long_lengths_pass_only_where_ber_is_asked_for(string hex)
    {
        Assert.Null(Survey(hex, SurveyRules.Ber));
        Assert.Equal(ReadingRefusals.NotDer, Survey(hex));
    }

    [Theory]
    [InlineData("3080 020105")]
    [InlineData("3080 020105 00")]
    [InlineData("0480 0000")]
    [InlineData("2480 020105 0000")]
    [InlineData("3004 3080 0000 0000")]
    public void Broken_ber_is_refused_even_where_ber_is_asked_for(string hex) => Assert.NotNull(Survey(hex, SurveyRules.Ber));

    [Fact]
    public void Nesting_is_allowed_to_the_limit_and_no_deeper()
    {
        Assert.Null(Survey(Nested(Limits.Default.Nesting), SurveyRules.Der));
        Assert.Equal(ReadingRefusals.LimitExceeded, Survey(Nested(Limits.Default.Nesting + 1), SurveyRules.Der));
    }

    [Theory]
    [InlineData(0x30)]
    [InlineData(0x24)]
    [InlineData(0xA0)]
    public void A_hundred_kilobytes_of_nesting_cost_a_refusal(byte tag)
    {
        var bytes = new byte[100_000];
        for (var place = 0; place < bytes.Length; place += 2)
        {
            (bytes[place], bytes[place + 1]) = (tag, 0x80);
        }

        Assert.Equal(ReadingRefusals.LimitExceeded, Survey(bytes, SurveyRules.Ber));
    }

    [Fact]
    public void Elements_are_counted()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            for (var count = 0; count < Limits.Default.Elements; count++)
            {
                writer.WriteNull();
            }
        }

        Assert.Equal(ReadingRefusals.LimitExceeded, Survey(writer.Encode(), SurveyRules.Der));
    }

    [Fact]
    public void Endless_numbers_and_names_are_beyond_the_limit()
    {
        byte[] integer = [0x02, 0x82, 0x04, 0x03, .. Enumerable.Repeat((byte)0x11, 1_027)];
        byte[] oid = [0x06, 0x81, 0x81, .. Enumerable.Repeat((byte)0x11, 129)];

        Assert.Equal(ReadingRefusals.LimitExceeded, Survey(integer, SurveyRules.Der));
        Assert.Equal(ReadingRefusals.LimitExceeded, Survey(oid, SurveyRules.Der));
    }

    private static byte[] Nested(int depth)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        for (var level = 0; level < depth; level++)
        {
            writer.PushSequence();
        }

        for (var level = 0; level < depth; level++)
        {
            writer.PopSequence();
        }

        return writer.Encode();
    }

    private static Refusal? Survey(string hex, SurveyRules rules = SurveyRules.Der) =>
        Survey(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), rules);

    private static Refusal? Survey(byte[] bytes, SurveyRules rules)
    {
        try
        {
            ByteSurvey.Pass(bytes, rules);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Reason;
        }
    }
}
