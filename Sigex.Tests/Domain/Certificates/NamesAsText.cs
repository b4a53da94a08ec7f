using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Sigex.Domain.Certificates;

namespace Sigex.Tests.Domain.Certificates;

public sealed class NamesAsText
{
    [Fact]
    public void Names_stand_in_the_order_of_the_certificate()
    {
        var name = Read(
            (Oid.CommonName, "САНДЫБАЕВ АЗАМАТ", UniversalTagNumber.UTF8String),
            (Oid.SerialNumber, "IIN800000000018", UniversalTagNumber.PrintableString),
            (Oid.Country, "KZ", UniversalTagNumber.PrintableString),
            (Oid.OrganisationalUnit, "BIN200040000010", UniversalTagNumber.UTF8String));

        Assert.Equal("CN=САНДЫБАЕВ АЗАМАТ,SERIALNUMBER=IIN800000000018,C=KZ,OU=BIN200040000010", name.Text);
    }

    [Theory]
    [InlineData("ТОО \"Ромашка\", Алматы", "O=ТОО \\\"Ромашка\\\"\\, Алматы")]
    [InlineData("#1 + 1 < 3; a\\b > c", "O=\\#1 \\+ 1 \\< 3\\; a\\\\b \\> c")]
    [InlineData(" edges ", "O=\\ edges\\ ")]
    [InlineData("a#b=c d", "O=a#b=c d")]
    public void Special_letters_are_escaped(string value, string text) =>
        Assert.Equal(text, Read((Oid.Organisation, value, UniversalTagNumber.UTF8String)).Text);

    [Fact]
    public void An_unknown_type_is_shown_by_its_oid() =>
        Assert.Equal("2.5.4.97=VATKZ-1", Read(("2.5.4.97", "VATKZ-1", UniversalTagNumber.UTF8String)).Text);

    [Fact]
    public void Several_attributes_of_one_name_are_joined()
    {
        var name = DistinguishedName.Read(Encode([Oid.Country, "KZ"], [Oid.Locality, "ALMATY"]));

        Assert.Equal("C=KZ+L=ALMATY", name.Text);
    }

    [Theory]
    [InlineData("Some Authority", "SOME  authority ", true)]
    [InlineData("ҰЛТТЫҚ КУӘЛАНДЫРУШЫ", "ұлттық куәландырушы", true)]
    [InlineData("Some Authority", "SomeAuthority", false)]
    [InlineData("ҰКО 3.0", "ҰҚО 3.0", false)]
    public void Case_and_inner_spaces_do_not_matter(string one, string other, bool areEqual) =>
        Assert.Equal(areEqual, Read((Oid.CommonName, one, UniversalTagNumber.UTF8String))
            .Matches(Read((Oid.CommonName, other, UniversalTagNumber.UTF8String))));

    [Fact]
    public void Printable_and_unicode_strings_are_one_kind_and_order_is_not()
    {
        var printable = Read((Oid.CommonName, "A", UniversalTagNumber.PrintableString), (Oid.Country, "KZ", UniversalTagNumber.PrintableString));

        Assert.True(printable.Matches(Read(
            (Oid.CommonName, "A", UniversalTagNumber.UTF8String), (Oid.Country, "KZ", UniversalTagNumber.PrintableString))));
        Assert.False(printable.Matches(Read(
            (Oid.Country, "KZ", UniversalTagNumber.PrintableString), (Oid.CommonName, "A", UniversalTagNumber.UTF8String))));
    }

    [Theory]
    [InlineData("300D310B300906035504030C02C328")] // UTF-8 with a broken letter
    [InlineData("300C310A300806035504031E0141")] // half a letter of two octets
    [InlineData("300D310B300906035504031E02D800")] // one half of a pair
    [InlineData("300F310D300B06035504031C0400110000")] // beyond the last letter
    public void What_cannot_be_read_is_shown_as_bytes_and_given_to_nobody(string hex)
    {
        var name = DistinguishedName.Read(Convert.FromHexString(hex));

        Assert.True(name.RelativeNames[0][0].IsBinary);
        Assert.StartsWith("CN=#", name.Text, StringComparison.Ordinal);
        Assert.Null(name.Only(Oid.CommonName));
    }

    private static DistinguishedName Read(params (string Oid, string Value, UniversalTagNumber Form)[] attributes)
    {
        // The builder puts what is added last in front.
        var builder = new X500DistinguishedNameBuilder();
        foreach (var (oid, value, form) in attributes.Reverse())
        {
            builder.Add(oid, value, form);
        }

        return DistinguishedName.Read(builder.Build().RawData);
    }

    private static byte[] Encode(params string[][] attributes)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSetOf())
        {
            foreach (var attribute in attributes)
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(attribute[0]);
                    writer.WriteCharacterString(UniversalTagNumber.PrintableString, attribute[1]);
                }
            }
        }

        return writer.Encode();
    }
}
