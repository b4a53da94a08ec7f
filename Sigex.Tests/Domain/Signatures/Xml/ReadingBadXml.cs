using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;
using Sigex.Domain.Signatures.Xml;
using Sigex.Domain.Signatures.Xml.Canonical;
using Sigex.Domain.Signatures.Xml.Files;
using Sigex.Domain.Signatures.Xml.Tree;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Xml;

/// <summary>What is no XML signature gets its constant; no reader lets another exception out, and none goes deep.</summary>
public sealed class ReadingBadXml
{
    private const string Ds = "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"";

    private static readonly string Sound = SmallAuthority.SignXml("paper"u8.ToArray());

    public static TheoryData<string, string, Refusal> Rubbish() => new()
    {
        { "nothing", "", XmlRefusals.Malformed },
        { "not closed", "<a>", XmlRefusals.Malformed },
        { "two roots", "<a/><b/>", XmlRefusals.Malformed },
        { "an empty type", "<!DOCTYPE a><a/>", XmlRefusals.Malformed },
        { "an entity", "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", XmlRefusals.Malformed },
        { "another encoding", "<?xml version=\"1.0\" encoding=\"windows-1251\"?><a/>", XmlRefusals.Malformed },
        { "another version", "<?xml version=\"1.1\"?><a/>", XmlRefusals.Malformed },
        { "a stylesheet", "<?xml-stylesheet href=\"a.css\"?><a/>", XmlRefusals.ProcessingInstruction },
        { "secrets", "<e:EncryptedData xmlns:e=\"http://www.w3.org/2001/04/xmlenc#\"/>", XmlRefusals.Encrypted },
        { "no signature", "<a/>", XmlRefusals.NoSignature },
        { "an empty signature", $"<ds:Signature {Ds}/>", XmlRefusals.Structure },
        { "too deep", string.Concat(Enumerable.Repeat("<a>", 300)), XmlRefusals.LimitExceeded },
        { "a long name", $"<{new string('a', 1_100)}/>", XmlRefusals.LimitExceeded },
        { "many namespaces", $"<a {string.Concat(Enumerable.Range(0, 300).Select(i => $"xmlns:p{i}='u' "))}/>", XmlRefusals.LimitExceeded },
        { "many attributes", $"<a {string.Concat(Enumerable.Range(0, 300).Select(i => $"p{i}='u' "))}/>", XmlRefusals.LimitExceeded },
    };

    [Theory]
    [MemberData(nameof(Rubbish))]
    public void Is_refused_by_its_rule(string what, string text, Refusal reason)
    {
        Assert.True(Given.ReasonIn(XmlSignature.Read(Encoding.UTF8.GetBytes(text))) == reason, what);
        Assert.True(Given.ReasonIn(XmlSignedFile.Read(Encoding.UTF8.GetBytes(text))) == reason, what);
    }

    [Fact]
    public void Any_text_gives_a_value_or_a_refusal() => Prop.ForAll<string>(text => AllReaders(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_inside_an_element_gives_a_value_or_a_refusal() =>
        Prop.ForAll<string>(text => AllReaders($"<ds:Signature {Ds}>{text}</ds:Signature>")).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sound_signature_with_any_character_changed_gives_a_value_or_a_refusal()
    {
        for (var i = 0; i < Sound.Length; i++)
        {
            AllReaders(Sound[..i] + (char)((Sound[i] + 1 + i) % 128) + Sound[(i + 1)..]);
            AllReaders(Sound[..i]);
        }
    }

    [Fact]
    public void A_megabyte_of_elements_inside_one_another_does_not_exhaust_a_small_stack()
    {
        var text = string.Concat(Enumerable.Repeat("<a>", 350_000));
        Refusal? reason = null;
        var thread = new Thread(
            () => reason = Given.ReasonIn(XmlSignedFile.Read(Encoding.UTF8.GetBytes(text))), maxStackSize: 256 * 1024);

        thread.Start();
        thread.Join();

        Assert.Equal(XmlRefusals.LimitExceeded, reason);
    }

    [Fact]
    public void The_deepest_and_the_broadest_file_is_written_canonically_on_a_small_stack()
    {
        var row = string.Concat(Enumerable.Repeat("<b/>", 100_000));
        var text = string.Concat(Enumerable.Repeat("<a>", 255)) + row + string.Concat(Enumerable.Repeat("</a>", 255));
        var length = 0;
        var thread = new Thread(
            () =>
            {
                var document = TreeReader.Read(Encoding.UTF8.GetBytes(text), int.MaxValue);
                length = Canonicalizer.OfDocument(document, CanonicalForm.Default, new HashSet<ElementNode>()).Length;
            },
            maxStackSize: 256 * 1024);

        thread.Start();
        thread.Join();

        Assert.Equal(text.Length + (100_000 * "</b>".Length) - 100_000, length);
    }

    private static void AllReaders(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        XmlSignature.Read(bytes);
        XmlSignedFile.Read(bytes);
        new SignatureVerifier().VerifyFileSigners(new FileToVerify
        {
            Signature = bytes,
            Trust = new Sigex.Domain.Certificates.Authorities.TrustStore([], []),
            At = Given.Noon,
        });
    }
}
