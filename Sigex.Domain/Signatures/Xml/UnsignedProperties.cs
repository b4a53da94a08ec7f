using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Verification;
using Sigex.Domain.Signatures.Xml.Canonical;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml;

// ETSI EN 319 132-1, 5.3 to 5.5
//   UnsignedSignatureProperties ::= (SignatureTimeStamp | CertificateValues | RevocationValues | ...)*
//   SignatureTimeStamp ::= Include*, ds:CanonicalizationMethod?, (EncapsulatedTimeStamp | XMLTimeStamp)+
//   CertificateValues  ::= (EncapsulatedX509Certificate | OtherCertificate)*
//   RevocationValues   ::= CRLValues { EncapsulatedCRLValue+ }?, OCSPValues { EncapsulatedOCSPValue+ }?, OtherValues?
//   TimeStampValidationData (1.4.1) ::= CertificateValues?, RevocationValues?

/// <summary>What was added to an XML signature after signing (rule CMS-18). It proves nothing by standing there.</summary>
/// <remarks>
/// What is not known here is kept in the file and left aside; so is a certificate, list or answer that cannot be read.
/// A stamp that cannot be read is handed on, for it stands in the place of a proof.
/// </remarks>
internal sealed class UnsignedProperties
{
    private static readonly HashSet<ElementNode> Nothing = [];

    private readonly List<StampInside> _stamps = [];
    private readonly List<Certificate> _certificates = [];
    private readonly List<ReadOnlyMemory<byte>> _answers = [];
    private readonly List<ReadOnlyMemory<byte>> _lists = [];
    private int _octets;

    private UnsignedProperties() { }

    public IReadOnlyList<StampInside> Stamps => _stamps;

    /// <summary>They may help a path on. The signer is never chosen among them (rule XML-11).</summary>
    public IReadOnlyList<Certificate> Certificates => _certificates;

    public UnsignedEvidence Evidence => new([.. _stamps.Select(stamp => stamp.Token)], _answers) { RevocationLists = _lists };

    /// <exception cref="RefusedException">There is more of it than allowed (security 2.2).</exception>
    public static UnsignedProperties Of(DocumentNode document, SignatureElement signature)
    {
        var properties = new UnsignedProperties();
        foreach (var property in In(signature))
        {
            if (property.Is(XmlNames.Xades, "SignatureTimeStamp"))
            {
                properties.AddStamps(document, signature, property);
            }
            else if (property.Is(XmlNames.Xades141, "TimeStampValidationData"))
            {
                properties.AddValues(property.Elements);
            }
            else
            {
                properties.AddValues([property]);
            }
        }

        return properties;
    }

    /// <summary>The properties themselves, in the order of the file.</summary>
    public static IEnumerable<ElementNode> In(SignatureElement signature) => signature.Objects
        .SelectMany(container => Children(container, "QualifyingProperties"))
        .SelectMany(qualifying => Children(qualifying, "UnsignedProperties"))
        .SelectMany(unsigned => Children(unsigned, "UnsignedSignatureProperties"))
        .SelectMany(collection => collection.Elements);

    private void AddStamps(DocumentNode document, SignatureElement signature, ElementNode property)
    {
        var (stamped, objection) = Stamped(document, signature, property);
        foreach (var element in Children(property, "EncapsulatedTimeStamp"))
        {
            Refuse.If(_stamps.Count == Limits.Default.Attributes, XmlRefusals.LimitExceeded);
            _stamps.Add(new StampInside(Octets(element, Limits.Default.AttributeValue) ?? default, stamped, objection));
        }
    }

    // EN 319 132-1, 5.3: over the SignatureValue element, in the form that the stamp names or else Canonical XML 1.0.
    private static (ReadOnlyMemory<byte> Bytes, string? Objection) Stamped(
        DocumentNode document, SignatureElement signature, ElementNode property)
    {
        if (Children(property, "Include").Any())
        {
            return (default, "it lists what it covers, where it covers the signature value and nothing else");
        }

        var form = CanonicalForm.Default;
        if (property.Elements.FirstOrDefault(element => element.Is(XmlNames.Signature, "CanonicalizationMethod")) is { } method
            && Reading.Try(() => CanonicalFormReader.Read(method, XmlRefusals.Transform)).IsRefused(out _, out form))
        {
            return (default, "it names a canonical form that is not accepted");
        }

        return (Canonicalizer.OfElement(document, signature.ValueElement, form, Nothing), null);
    }

    private void AddValues(IEnumerable<ElementNode> properties)
    {
        foreach (var property in properties)
        {
            if (property.Is(XmlNames.Xades, "CertificateValues"))
            {
                AddCertificates(Children(property, "EncapsulatedX509Certificate"));
            }
            else if (property.Is(XmlNames.Xades, "RevocationValues"))
            {
                AddLists(Children(property, "CRLValues").SelectMany(values => Children(values, "EncapsulatedCRLValue")));
                AddAnswers(Children(property, "OCSPValues").SelectMany(values => Children(values, "EncapsulatedOCSPValue")));
            }
        }
    }

    private void AddCertificates(IEnumerable<ElementNode> elements)
    {
        foreach (var element in elements)
        {
            Refuse.If(_certificates.Count == Limits.Default.CertificatesInBag, XmlRefusals.LimitExceeded);
            if (Octets(element, Limits.Default.Certificate) is { } encoded
                && !Reading.Try(() => Certificate.Read(encoded)).IsRefused(out _, out var certificate))
            {
                _certificates.Add(certificate);
            }
        }
    }

    private void AddLists(IEnumerable<ElementNode> elements)
    {
        foreach (var element in elements)
        {
            Refuse.If(_lists.Count == Limits.Default.ListsInBag, XmlRefusals.LimitExceeded);
            if (Octets(element, Limits.Default.Bag) is { } encoded)
            {
                _lists.Add(encoded);
            }
        }
    }

    // The text says OCSPResponse; writers that come from CMS put the BasicOCSPResponse here, as RFC 5126 has it.
    private void AddAnswers(IEnumerable<ElementNode> elements)
    {
        foreach (var element in elements)
        {
            Refuse.If(_answers.Count == Limits.Default.Attributes, XmlRefusals.LimitExceeded);
            if (Octets(element, Limits.Default.StatusResponse) is { } encoded)
            {
                _answers.Add(Reading.Try(() => OcspResponse.ReadAnswer(encoded)).IsRefused(out _, out var answer)
                    ? encoded
                    : answer.Encoded);
            }
        }
    }

    // Null where the element holds no base64, or more of it than such a thing may have.
    private ReadOnlyMemory<byte>? Octets(ElementNode element, int limit)
    {
        if (Reading.Try(() => ElementValue.Base64(element, limit)).IsRefused(out _, out var octets))
        {
            return null;
        }

        _octets += octets.Length;
        Refuse.If(_octets > Limits.Default.SignatureInReport, XmlRefusals.LimitExceeded);
        return octets;
    }

    private static IEnumerable<ElementNode> Children(ElementNode element, string name) =>
        element.Elements.Where(child => child.Is(XmlNames.Xades, name));
}
