using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml.Files;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml;

/// <summary>The certificates of a KeyInfo. A key never comes from anywhere else (rules XML-08, XML-11, XML-12).</summary>
internal sealed class KeyInfo
{
    private const string CertificateToken =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";

    private const string Base64Token =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    private readonly DocumentNode _document;
    private readonly ElementNode? _header;
    private readonly List<Certificate> _certificates = [];
    private readonly List<ElementNode> _keyValues = [];

    private KeyInfo(DocumentNode document, ElementNode element)
    {
        _document = document;
        _header = element.Parent?.Parent is { } header && header.Is(XmlNames.Security, "Security") ? header : null;
    }

    public IReadOnlyList<Certificate> Certificates => _certificates;

    /// <summary>True where the certificate is in a SecurityTokenReference (rule XML-16).</summary>
    public bool IsSecurityToken { get; private set; }

    /// <exception cref="RefusedException">A key is handed over in another way, or something foreign stands here.</exception>
    public static KeyInfo Read(DocumentNode document, ElementNode element)
    {
        var info = new KeyInfo(document, element);
        _ = ElementParts.Of(element);
        foreach (var child in element.Elements)
        {
            info.Add(child);
        }

        Refuse.If(info._certificates.Count == 0, XmlRefusals.Key);
        return info;
    }

    /// <summary>Is every KeyValue, where there is one, the key of this certificate?</summary>
    public bool AgreesWith(Certificate certificate) => _keyValues.TrueForAll(value => KeyValue.IsOf(value, certificate));

    private void Add(ElementNode child)
    {
        if (child.Is(XmlNames.Signature, "X509Data"))
        {
            AddData(child);
        }
        else if (child.Is(XmlNames.Signature, "KeyValue"))
        {
            _keyValues.Add(child);
        }
        else if (child.Is(XmlNames.Security, "SecurityTokenReference"))
        {
            IsSecurityToken = true;
            AddCertificate(TokenOf(child));
        }
        else
        {
            // A KeyName is a label for people; it chooses nothing.
            Refuse.If(!child.Is(XmlNames.Signature, "KeyName") || child.Elements.Any(), XmlRefusals.Key);
        }
    }

    private void AddData(ElementNode data)
    {
        _ = ElementParts.Of(data);
        foreach (var child in data.Elements)
        {
            if (child.Is(XmlNames.Signature, "X509Certificate"))
            {
                AddCertificate(child);
            }
            else
            {
                Refuse.If(
                    child.Namespace != XmlNames.Signature
                    || child.Name is not ("X509IssuerSerial" or "X509SubjectName" or "X509SKI" or "X509CRL"),
                    XmlRefusals.Structure);
            }
        }
    }

    // Web Services Security X.509 Certificate Token Profile 1.1, 3.2: the certificate itself stands here, or in a token of the same
    // header, which must be one and no other. What only names a certificate, such as issuer and serial number, chooses nothing.
    private ElementNode TokenOf(ElementNode reference)
    {
        var only = reference.Elements.ToList() is [var one] ? one : throw new RefusedException(XmlRefusals.Key);
        if (only.Is(XmlNames.Security, "Reference"))
        {
            Refuse.If(only.Attribute("ValueType") is not (null or CertificateToken), XmlRefusals.Key);
            only = ElementIds.Find(_document, only.Attribute("URI"));
            Refuse.If(!only.Is(XmlNames.Security, "BinarySecurityToken") || only.Parent != _header, XmlRefusals.Key);
        }
        else
        {
            Refuse.If(!only.Is(XmlNames.Security, "KeyIdentifier"), XmlRefusals.Key);
        }

        Refuse.If(
            only.Attribute("ValueType") != CertificateToken || only.Attribute("EncodingType") is not (null or Base64Token),
            XmlRefusals.Key);
        return only;
    }

    private void AddCertificate(ElementNode element)
    {
        Refuse.If(_certificates.Count == Limits.Default.XmlCertificates, XmlRefusals.LimitExceeded);
        _certificates.Add(Certificate.Read(ElementValue.Base64(element, Limits.Default.Certificate)));
    }
}
