using System.Security.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml;
using Sigex.Domain.Signatures.Xml.Canonical;
using Sigex.Domain.Signatures.Xml.Tree;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures.Xml;

/// <summary>Signatures that others made and found good: our canonical bytes give the digests that stand in them.</summary>
/// <remarks>The digests are mostly SHA-1, which the product refuses; here they only measure the canonicalizer.</remarks>
public sealed class SamplesOfOthers
{
    private const string Suite = "xmldsig-interop";
    private const string Sha1 = "http://www.w3.org/2000/09/xmldsig#sha1";
    private const string Sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private const string Sha512 = "http://www.w3.org/2001/04/xmlenc#sha512";

    [Fact]
    public void Every_reference_that_we_would_execute_has_the_digest_of_our_bytes()
    {
        var measured = 0;
        var differing = new List<string>();
        foreach (var one in HostileSuite.All(Suite).Where(one => one.Expect == "intact"))
        {
            if (Reading.Try(() => TreeReader.Read(one.Signature, int.MaxValue)).IsRefused(out _, out var document))
            {
                continue;
            }

            foreach (var reference in document.Root.SelfAndDescendants().Where(IsSignedReference))
            {
                if (Measure(document, reference) is { } holds)
                {
                    measured++;
                    differing.AddRange(holds ? [] : [one.Id]);
                }
            }
        }

        Assert.Empty(differing);
        Assert.True(measured > 40, $"{measured} references");
    }

    private static bool IsSignedReference(ElementNode element) =>
        element.Is(XmlNames.Signature, "Reference") && element.Parent!.Is(XmlNames.Signature, "SignedInfo");

    // Null where the reference is of a kind that is refused.
    private static bool? Measure(DocumentNode document, ElementNode reference)
    {
        Func<byte[], byte[]>? hash = Child(reference, "DigestMethod").Attribute("Algorithm") switch
        {
            Sha1 => SHA1.HashData,
            Sha256 => SHA256.HashData,
            Sha512 => SHA512.HashData,
            _ => null,
        };
        if (hash is null || Plan(reference) is not { } plan || Part(document, reference.Attribute("URI"), plan) is not { } part)
        {
            return null;
        }

        return hash(part.ToArray()).AsSpan().SequenceEqual(ElementValue.Base64(Child(reference, "DigestValue"), 64));

        ReadOnlyMemory<byte>? Part(DocumentNode whole, string? uri, (bool WithoutSignature, CanonicalForm Form) how)
        {
            var leftOut = how.WithoutSignature ? new HashSet<ElementNode> { reference.Parent!.Parent! } : [];
            var form = how.Form with { WithComments = false };
            if (uri is "")
            {
                return Canonicalizer.OfDocument(whole, form, leftOut);
            }

            return uri is ['#', _, ..]
                && whole.Root.SelfAndDescendants().Where(element => element.Attribute("Id") == uri[1..]).ToList() is [var only]
                ? Canonicalizer.OfElement(whole, only, form, leftOut)
                : (ReadOnlyMemory<byte>?)null;
        }
    }

    private static (bool WithoutSignature, CanonicalForm Form)? Plan(ElementNode reference)
    {
        var transforms = reference.Elements
            .Where(element => element.Name == "Transforms")
            .SelectMany(element => element.Elements)
            .ToList();
        var withoutSignature = transforms.RemoveAll(transform => transform.Attribute("Algorithm") == TransformPlan.Enveloped) > 0;
        try
        {
            return transforms switch
            {
                [] => (withoutSignature, CanonicalForm.Default),
                [var only] => (withoutSignature, CanonicalFormReader.Read(only, XmlRefusals.Transform)),
                _ => null,
            };
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private static ElementNode Child(ElementNode element, string name) => element.Elements.First(child => child.Name == name);
}
