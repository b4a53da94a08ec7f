using Sigex.Web.Components.Shared;
using Sigex.Web.Components.Verification;

namespace Sigex.Tests.Web.Verification;

/// <summary>Which document a signature belongs to, by the names of the files.</summary>
public sealed class PairingFiles
{
    [Theory]
    [InlineData("act.pdf.cms", "act.pdf")]
    [InlineData("Акт сверки.pdf.p7s", "акт сверки.PDF")]
    [InlineData("act.cms", "act.pdf")]
    [InlineData("act.sig", "act")]
    public void A_document_is_found_by_its_name(string signature, string document)
    {
        Assert.Equal(document, Pairing.DocumentOf(File(signature), [File("other.pdf"), File(document)])?.Name);
    }

    [Theory]
    [InlineData("act.cms", "act.pdf", "act.docx")]
    [InlineData("act.pdf.cms", "act.docx", "contract.pdf")]
    public void Where_the_names_do_not_say_it_nobody_guesses(string signature, params string[] documents)
    {
        Assert.Null(Pairing.DocumentOf(File(signature), [.. documents.Select(File)]));
    }

    [Fact]
    public void A_signed_file_may_be_the_document_of_another()
    {
        var hand = new FilesInHand();

        hand.Add([File("order.xml", looksSigned: true), File("order.xml.cms")]);

        var signature = Assert.Single(hand.Signatures);
        Assert.Equal(("order.xml.cms", "order.xml"), (signature.File.Name, signature.Document?.Name));
    }

    [Fact]
    public void A_file_that_comes_again_takes_the_place_of_the_old_one()
    {
        var hand = new FilesInHand();
        hand.Add([File("act.cms")]);

        hand.Add([File("act.cms")]);

        Assert.Single(hand.Signatures);
    }

    [Fact]
    public void The_document_goes_with_the_last_signature_that_needs_it()
    {
        var hand = new FilesInHand();
        hand.Add([File("act.pdf"), File("act.pdf.cms"), File("act.pdf.p7s")]);

        hand.Remove(hand.Signatures[0]);
        Assert.Empty(hand.LonelyDocuments);
        hand.Remove(hand.Signatures[0]);

        Assert.True(hand.IsEmpty);
    }

    private static ChosenFile File(string name) => File(name, looksSigned: false);

    private static ChosenFile File(string name, bool looksSigned) => new($"key of {name}", name, 10) { LooksSigned = looksSigned };
}
