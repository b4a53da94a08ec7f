using System.Text;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml;
using Sigex.Domain.Signatures.Xml.Canonical;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Tests.Domain.Signatures.Xml;

/// <summary>xml:base in a part of a document: Canonical XML 1.1, 2.4 and the table of its appendix A.</summary>
public sealed class JoiningBases
{
    [Theory]
    [InlineData("no/.././/pseudo-netpath/seg/file.ext", "pseudo-netpath/seg/file.ext")]
    [InlineData("no/..//.///pseudo-netpath/seg/file.ext", "pseudo-netpath/seg/file.ext")]
    [InlineData("yes/no//..//.///pseudo-netpath/seg/file.ext", "yes/pseudo-netpath/seg/file.ext")]
    [InlineData("no/../yes", "yes")]
    [InlineData("no/../yes/", "yes/")]
    [InlineData("no/../yes/no/..", "yes/")]
    [InlineData("../../no/../..", "../../../")]
    [InlineData("no/../..", "../")]
    [InlineData("no/..", "")]
    [InlineData("no/../", "")]
    [InlineData("/a/b/c/./../../g", "/a/g")]
    [InlineData("mid/content=5/../6", "mid/6")]
    [InlineData("../../..", "../../../")]
    [InlineData("no/../../", "../")]
    [InlineData("..yes/..no/..no/..no/../../../..yes", "..yes/..yes")]
    [InlineData("..yes/..no/..no/..no/../../../..yes/", "..yes/..yes/")]
    [InlineData("../../../", "../../../")]
    [InlineData(".", "")]
    [InlineData("./.", "")]
    [InlineData("//no/..", "/")]
    [InlineData("../../no/../", "../../")]
    [InlineData("yes/no/no/no/../../..", "yes/")]
    [InlineData("yes/no/../yes/no/no/../..", "yes/yes/")]
    [InlineData("/yes/no/no/../..", "/yes/")]
    [InlineData("../../..no/..", "../../")]
    [InlineData("/..yes/..no/..no/..no/../../..", "/..yes/")]
    [InlineData("/", "/")]
    [InlineData("/././", "/")]
    [InlineData("/../../..", "/")]
    [InlineData("//..//..//..", "/")]
    [InlineData("/./.././.././..", "/")]
    [InlineData("..", "../")]
    [InlineData("../", "../")]
    public void Dots_are_removed_as_in_the_table(string path, string without)
    {
        Assert.Equal(without, BaseReference.WithoutDots(path));
    }

    [Theory]
    [InlineData("abc/", "../", "")]
    [InlineData("../", "../", "../../")]
    [InlineData("..", "..", "../../")]
    [InlineData("..", "../x", "../../x")]
    [InlineData("bar/", "foo", "bar/foo")]
    [InlineData("something/else", "bar/foo", "something/bar/foo")]
    [InlineData("something/else", "", "something/else")]
    [InlineData("a/", "b#part", "a/b")]
    [InlineData("a/b?old", "?new", "a/b?new")]
    [InlineData("a/b?old", "c?", "a/c?")]
    [InlineData("urn:a", "b", "urn:b")]
    public void Two_values_are_joined_as_the_recommendation_says(string outer, string inner, string joined)
    {
        Assert.Equal(joined, BaseReference.Join(outer, inner));
    }

    // RFC 3986, 5.4: the examples of normal and abnormal resolution that the changes leave as they are.
    [Theory]
    [InlineData("g:h", "g:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    public void An_address_is_resolved_as_ever(string reference, string resolved)
    {
        Assert.Equal(resolved, BaseReference.Join("http://a/b/c/d;p?q", reference));
    }

    [Theory]
    [InlineData("<a xml:base='something/else'><b xml:base='bar/'><c xml:base='foo'/></b></a>", "<c xml:base=\"something/bar/foo\"></c>")]
    [InlineData("<a><b xml:base='..'><d xml:base='..'><c xml:base='x'/></d></b></a>", "<c xml:base=\"../../x\"></c>")]
    [InlineData("<a xml:base='abc/'><c xml:base='../'/></a>", "<c></c>")]
    [InlineData("<a xml:base='a/b'><c/></a>", "<c xml:base=\"a/b\"></c>")]
    [InlineData("<a><c xml:base='x/../y'/></a>", "<c xml:base=\"x/../y\"></c>")]
    [InlineData("<a xml:base=''><c/></a>", "<c></c>")]
    [InlineData("<a xml:base='x/'><c xml:lang='kk' xml:base='y' b='1'/></a>", "<c b=\"1\" xml:base=\"x/y\" xml:lang=\"kk\"></c>")]
    [InlineData("<a xml:base='x/' xml:other='1' xml:id='i'><c/></a>", "<c xml:base=\"x/\"></c>")]
    public void A_part_takes_over_the_bases_above_it(string text, string canonical)
    {
        Assert.Equal(canonical, PartOf(text, CanonicalKind.Inclusive11));
    }

    [Fact]
    public void Canonical_XML_1_0_keeps_the_nearest_and_the_exclusive_form_takes_none_over()
    {
        const string Text = "<a xml:base='x/'><b xml:base='y/'><c/></b></a>";

        Assert.Equal("<c xml:base=\"y/\"></c>", PartOf(Text, CanonicalKind.Inclusive10));
        Assert.Equal("<c></c>", PartOf(Text, CanonicalKind.Exclusive));
        Assert.Equal("<c xml:base=\"x/y/\"></c>", PartOf(Text, CanonicalKind.Inclusive11));
    }

    [Fact]
    public void Values_that_are_no_address_any_more_are_refused()
    {
        var fault = Assert.Throws<RefusedException>(
            () => PartOf($"<a xml:base='{new string('x', 5_000)}'><c xml:base='y'/></a>", CanonicalKind.Inclusive11));

        Assert.Equal(XmlRefusals.LimitExceeded, fault.Reason);
    }

    private static string PartOf(string text, CanonicalKind kind)
    {
        var document = TreeReader.Read(Encoding.UTF8.GetBytes(text), 10_000);
        var part = document.Root.SelfAndDescendants().Single(element => element.Name == "c");
        return Encoding.UTF8.GetString(
            Canonicalizer.OfElement(document, part, new CanonicalForm(kind, false), new HashSet<ElementNode>()).Span);
    }
}
