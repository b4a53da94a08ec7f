using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml.Canonical;
using Sigex.Domain.Signatures.Xml.Tree;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Xml;

/// <summary>Canonical XML beside the framework's own, and the examples that the recommendations give.</summary>
public sealed class WritingCanonically
{
    private static readonly HashSet<ElementNode> Nothing = [];

    public static TheoryData<string> Suites() => ["hostile-xml", "xml-attacks", "xmldsig-interop"];

    [Theory]
    [InlineData("<a  b='1'\n a=\"2\" />", "<a a=\"2\" b=\"1\"></a>")]
    [InlineData("<a>x<!-- c -->y</a>", "<a>xy</a>")]
    [InlineData("<a>&#13;&lt;&amp;&gt;\"</a>", "<a>&#xD;&lt;&amp;&gt;\"</a>")]
    [InlineData("<a b='&#9;&#10;&#13;&lt;\"&gt;'/>", "<a b=\"&#x9;&#xA;&#xD;&lt;&quot;>\"></a>")]
    [InlineData("<a><![CDATA[<x>]]></a>", "<a>&lt;x&gt;</a>")]
    [InlineData("<a>\r\n\r</a>", "<a>\n\n</a>")]
    [InlineData("<z:a xmlns:z='u:z' xmlns:b='u:b' xmlns='u:d'><c xmlns=''/></z:a>", "<z:a xmlns=\"u:d\" xmlns:b=\"u:b\" xmlns:z=\"u:z\"><c xmlns=\"\"></c></z:a>")]
    [InlineData("<a xmlns='u'><b xmlns='u'/></a>", "<a xmlns=\"u\"><b></b></a>")]
    public void Inclusive_form(string text, string canonical)
    {
        Assert.Equal(canonical, Of(text, CanonicalForm.Default));
    }

    [Theory]
    [InlineData("<a xmlns:b='u:b' xmlns:c='u:c'><b:x/><b:y c:d='1'/></a>", "<a><b:x xmlns:b=\"u:b\"></b:x><b:y xmlns:b=\"u:b\" xmlns:c=\"u:c\" c:d=\"1\"></b:y></a>")]
    [InlineData("<a xmlns='u'><b xmlns=''/></a>", "<a xmlns=\"u\"><b xmlns=\"\"></b></a>")]
    [InlineData("<p:a xmlns:p='u' xmlns='d'><p:b><c/></p:b></p:a>", "<p:a xmlns:p=\"u\"><p:b><c xmlns=\"d\"></c></p:b></p:a>")]
    public void Exclusive_form(string text, string canonical)
    {
        Assert.Equal(canonical, Of(text, new CanonicalForm(CanonicalKind.Exclusive, false)));
    }

    [Fact]
    public void A_part_keeps_what_is_in_scope_and_takes_over_attributes_of_xml()
    {
        const string Text = "<a xmlns:n='u:n' xmlns='u:d' xml:lang='kk' xml:id='i'><b xml:space='preserve'><c/></b></a>";
        var document = TreeReader.Read(Encoding.UTF8.GetBytes(Text), 1000);
        var part = document.Root.SelfAndDescendants().Last();

        Assert.Equal(
            "<c xmlns=\"u:d\" xmlns:n=\"u:n\" xml:id=\"i\" xml:lang=\"kk\" xml:space=\"preserve\"></c>", Part(CanonicalKind.Inclusive10));
        Assert.Equal("<c xmlns=\"u:d\" xmlns:n=\"u:n\" xml:lang=\"kk\" xml:space=\"preserve\"></c>", Part(CanonicalKind.Inclusive11));
        Assert.Equal("<c xmlns=\"u:d\"></c>", Part(CanonicalKind.Exclusive));
        Assert.Equal("<c xmlns=\"u:d\" xmlns:n=\"u:n\"></c>", Part(CanonicalKind.Exclusive, "n"));

        string Part(CanonicalKind kind, params string[] prefixes) => Encoding.UTF8.GetString(Canonicalizer.OfElement(
            document, part, new CanonicalForm(kind, false) { InclusivePrefixes = prefixes }, Nothing).Span);
    }

    [Fact]
    public void Comments_around_the_document_element_have_lines_of_their_own()
    {
        var commented = new CanonicalForm(CanonicalKind.Inclusive10, WithComments: true);

        Assert.Equal("<!--1-->\n<a><!--2--></a>\n<!--3-->", Of("<!--1--><a><!--2--></a><!--3-->", commented));
    }

    [Fact]
    public void Names_are_ordered_by_code_point()
    {
        string[] names = ["", "a", "b", "\uFFFD", "\U00010000"];

        Assert.Equal(names, names.Reverse().Order(CodePointOrder.Instance));
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void The_framework_writes_the_same_bytes(string suite)
    {
        var compared = 0;
        foreach (var file in Directory.EnumerateFiles(HostileSuite.At(suite), "*.xml", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            if (Reading.Try(() => TreeReader.Read(bytes, int.MaxValue)).IsRefused(out _, out var document))
            {
                continue;
            }

            foreach (var withComments in (bool[])[false, true])
            {
                Assert.Equal(
                    Framework(bytes, new XmlDsigC14NTransform(withComments)),
                    Ours(document, new CanonicalForm(CanonicalKind.Inclusive10, withComments)));
                Assert.Equal(
                    Framework(bytes, new XmlDsigExcC14NTransform(withComments)),
                    Ours(document, new CanonicalForm(CanonicalKind.Exclusive, withComments)));
            }

            compared++;
        }

        Assert.True(compared > 20, $"{compared} files");
    }

    private static string Of(string text, CanonicalForm form)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        // A short text may grow beyond its limit of four times; blanks behind the document element are nothing.
        return Ours(TreeReader.Read([.. bytes, .. Enumerable.Repeat((byte)' ', 200)], int.MaxValue), form);
    }

    private static string Ours(DocumentNode document, CanonicalForm form) =>
        Encoding.UTF8.GetString(Canonicalizer.OfDocument(document, form, Nothing).Span);

    private static string Framework(byte[] bytes, Transform transform)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        document.Load(new MemoryStream(bytes));
        transform.LoadInput(document);
        using var output = (Stream)transform.GetOutput(typeof(Stream));
        using var reader = new StreamReader(output, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
