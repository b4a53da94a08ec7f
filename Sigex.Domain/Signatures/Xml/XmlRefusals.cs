using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Xml;

/// <summary>Everything an XML signature may be refused for before its mathematics is asked (security 3.8).</summary>
public static class XmlRefusals
{
    private const string NotParsed = "Failed to parse signature";
    private const string Invalid = "Invalid signature";

    /// <summary>Not well formed, or not in the encoding that it declares.</summary>
    public static readonly Refusal Malformed = new(NotParsed, "XML-01");

    /// <summary>A document type declaration of whatever kind. Nothing in it is read.</summary>
    public static readonly Refusal DocumentType = new(NotParsed, "XML-02", "Malformed");

    public static readonly Refusal ProcessingInstruction = new(NotParsed, "XML-02", "Malformed");
    public static readonly Refusal LimitExceeded = new(NotParsed, "2.2");
    public static readonly Refusal Encrypted = new(NotParsed, "XML-03", "Malformed");

    /// <summary>There is no ds:Signature in the file.</summary>
    public static readonly Refusal NoSignature = new(NotParsed, "XML-05");

    /// <summary>Something of the Signature is missing, stands twice, or stands where it does not belong.</summary>
    public static readonly Refusal Structure = new(Invalid, "XML-05", "StructureInvalid");

    /// <summary>What is signed is not the whole file, or nobody can say what it is.</summary>
    public static readonly Refusal Reference = new(Invalid, "XML-06", "ReferenceNotAllowed");

    public static readonly Refusal AmbiguousId = new(Invalid, "XML-07", "ReferenceNotAllowed");
    public static readonly Refusal OutsideReference = new(Invalid, "XML-08", "ReferenceNotAllowed");
    public static readonly Refusal Transform = new(Invalid, "XML-09", "TransformNotAllowed");

    /// <summary>A digest, value or certificate that is not one run of strict base64.</summary>
    public static readonly Refusal Value = new(NotParsed, "XML-10", "Malformed");

    /// <summary>A key that is handed over otherwise than in a certificate, or that is not the key of the certificate.</summary>
    public static readonly Refusal Key = new(Invalid, "XML-11", "KeyNotAllowed");

    /// <summary>An ECDSA value that is not r and s, each as long as the key: nobody can say what it was meant to be.</summary>
    public static readonly Refusal ValueForm = new(Invalid, "SIG-02", "SignatureValueMalformed");

    /// <summary>More than one certificate could have signed.</summary>
    public static readonly Refusal SeveralSigners = new(Invalid, "XML-12");

    /// <summary>The signed properties are not those whose digest was signed.</summary>
    public static readonly Refusal Properties = new(Invalid, "XML-06", "SignedPropertiesChanged");
}
