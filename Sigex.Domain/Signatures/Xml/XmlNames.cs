namespace Sigex.Domain.Signatures.Xml;

/// <summary>The namespaces that matter.</summary>
internal static class XmlNames
{
    /// <summary>XML Signature, 1.3.</summary>
    public const string Signature = "http://www.w3.org/2000/09/xmldsig#";

    /// <summary>XML Signature 1.1: ECKeyValue and what else came later.</summary>
    public const string Signature11 = "http://www.w3.org/2009/xmldsig11#";

    /// <summary>Namespaces in XML, 3: where xmlns itself lives.</summary>
    public const string Declarations = "http://www.w3.org/2000/xmlns/";

    public const string Xades = "http://uri.etsi.org/01903/v1.3.2#";
    /// <summary>What ETSI added to XAdES later.</summary>
    public const string Xades141 = "http://uri.etsi.org/01903/v1.4.1#";

    public const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";
    public const string Security = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    public const string SecurityUtility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
}
