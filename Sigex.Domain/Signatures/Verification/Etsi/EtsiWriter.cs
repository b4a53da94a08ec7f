using System.Globalization;
using System.Xml;
using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Signatures.Verification.Etsi;

/// <summary>The small pieces of which every part of the report consists.</summary>
internal sealed class EtsiWriter(XmlWriter xml)
{
    /// <summary>An element with what stands in it.</summary>
    public void Element(string name, Action inside)
    {
        xml.WriteStartElement(name, EtsiUri.Report);
        inside();
        xml.WriteEndElement();
    }

    public void Text(string name, string value) => xml.WriteElementString(name, EtsiUri.Report, value);

    public void Attribute(string name, string value) => xml.WriteAttributeString(name, value);

    public void Truth(string name, bool value) => Text(name, value ? "true" : "false");

    public void Time(string name, DateTimeOffset moment) =>
        Text(name, moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));

    public void Bytes(string name, ReadOnlySpan<byte> value) => Text(name, Convert.ToBase64String(value));

    /// <summary>VOReferenceType: an element that points to objects by their ids.</summary>
    public void Reference(string name, string id) => Element(name, () => xml.WriteAttributeString("VOReference", id));

    /// <summary>XAdES DigestAlgAndValueType.</summary>
    public void DigestAlgAndValue(Digest digest) => Element("DigestAlgAndValue", () =>
    {
        xml.WriteStartElement("ds", "DigestMethod", EtsiUri.Signature);
        xml.WriteAttributeString("Algorithm", EtsiUri.Of(digest.Algorithm));
        xml.WriteEndElement();
        xml.WriteElementString("ds", "DigestValue", EtsiUri.Signature, Convert.ToBase64String(digest.Value));
    });

    public void SignatureValue(ReadOnlySpan<byte> value) =>
        xml.WriteElementString("ds", "SignatureValue", EtsiUri.Signature, Convert.ToBase64String(value));

    /// <summary>SignatureReferenceType by digest, which is SHA-256 here.</summary>
    public void SignatureReference(string name, Digest digest) => Element(name, () =>
    {
        Text("DigestMethod", EtsiUri.Of(digest.Algorithm));
        Bytes("DigestValue", digest.Value);
    });

    /// <summary>TypedDataType with a text in it.</summary>
    public void Typed(string name, string type, string value) => Element(name, () =>
    {
        Text("Type", type);
        Text("Value", value);
    });

    /// <summary>Whose report it is. An installation has no certificate of its own to name.</summary>
    public void Validator() => Element("SignatureValidator", () => Element("DigitalId", () =>
        xml.WriteElementString("tsl", "Other", EtsiUri.TrustedLists, "Sigex")));
}
