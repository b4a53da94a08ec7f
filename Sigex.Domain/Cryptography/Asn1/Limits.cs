namespace Sigex.Domain.Cryptography.Asn1;

/// <summary>How much of anything is read at most (security 2.2). An installation may lower every number.</summary>
public sealed record Limits
{
    public static readonly Limits Default = new();

    /// <summary>Constructed values inside one another (ASN-01).</summary>
    public int Nesting { get; init; } = 32;

    /// <summary>Values in one file (ASN-05).</summary>
    public int Elements { get; init; } = 50_000;

    /// <summary>Bytes of an OBJECT IDENTIFIER.</summary>
    public int ObjectIdentifier { get; init; } = 128;

    /// <summary>Bytes of an INTEGER.</summary>
    public int Integer { get; init; } = 1_026;

    /// <summary>Bytes of a signature file at registration, content cut out.</summary>
    public int Signature { get; init; } = 256 * 1024;

    /// <summary>Bytes of a signature file in a report.</summary>
    public int SignatureInReport { get; init; } = 2 * 1024 * 1024;

    public int Signers { get; init; } = 20;

    public int CertificatesInBag { get; init; } = 50;

    /// <summary>Revocation lists beside a signature.</summary>
    public int ListsInBag { get; init; } = 10;

    /// <summary>Bytes of all certificates and lists in a bag.</summary>
    public int Bag { get; init; } = 1_000_000;

    /// <summary>Attributes of one signer, signed and unsigned counted apart.</summary>
    public int Attributes { get; init; } = 64;

    public int AttributeValues { get; init; } = 8;

    /// <summary>Bytes of one attribute value.</summary>
    public int AttributeValue { get; init; } = 256 * 1024;

    /// <summary>Bytes of a certificate.</summary>
    public int Certificate { get; init; } = 64 * 1024;

    public int Extensions { get; init; } = 64;

    public int RelativeNames { get; init; } = 64;

    /// <summary>Bytes of one value in a name.</summary>
    public int NameValue { get; init; } = 4 * 1024;

    /// <summary>Bytes of the serial number of a certificate.</summary>
    public int SerialNumber { get; init; } = 20;

    /// <summary>Certificates above the one whose path is looked for.</summary>
    public int PathDepth { get; init; } = 10;

    public int PathCandidates { get; init; } = 100;

    public int PathSignatureChecks { get; init; } = 200;

    /// <summary>Bytes of an OCSP answer.</summary>
    public int StatusResponse { get; init; } = 64 * 1024;

    public int SingleStatuses { get; init; } = 50;

    /// <summary>Bytes of a time-stamp answer.</summary>
    public int TimestampResponse { get; init; } = 64 * 1024;

    /// <summary>Bytes of a whole XML file that logs in.</summary>
    public int XmlLogin { get; init; } = 64 * 1024;

    /// <summary>Bytes of a ds:Signature element at registration.</summary>
    public int XmlSignature { get; init; } = 256 * 1024;

    /// <summary>Bytes of a whole XML file in a report.</summary>
    public int XmlFile { get; init; } = 20 * 1024 * 1024;

    /// <summary>Elements inside one another.</summary>
    public int XmlDepth { get; init; } = 256;

    public int XmlAttributes { get; init; } = 256;

    public int XmlNamespaces { get; init; } = 256;

    /// <summary>Characters of a name with its prefix.</summary>
    public int XmlName { get; init; } = 1_024;

    /// <summary>Elements, attributes, texts and comments together.</summary>
    public int XmlNodes { get; init; } = 500_000;

    public int XmlSignatures { get; init; } = 20;

    /// <summary>Transforms of one Reference.</summary>
    public int XmlTransforms { get; init; } = 4;

    public int XmlCertificates { get; init; } = 10;

    /// <summary>Bytes of a decoded SignatureValue.</summary>
    public int XmlSignatureValue { get; init; } = 4 * 1024;

    /// <summary>Bytes that are written canonically for all signatures of one file.</summary>
    public long XmlCovered { get; init; } = 64L * 1024 * 1024;

    /// <summary>How many times the file its canonical form may be.</summary>
    public int XmlCanonicalFactor { get; init; } = 4;

    /// <summary>Entries of an archive.</summary>
    public int ZipEntries { get; init; } = 1_000;

    /// <summary>Bytes of all files of an archive together.</summary>
    public long ZipUnpacked { get; init; } = 256L * 1024 * 1024;

    /// <summary>How many times its packed form a file may be, where it is longer than <see cref="ZipRatioFrom"/>.</summary>
    public int ZipRatio { get; init; } = 100;

    public long ZipRatioFrom { get; init; } = 1024 * 1024;

    /// <summary>Bytes of the name of an entry.</summary>
    public int ZipName { get; init; } = 255;

    /// <summary>Bytes of the one file of a container that has to be in memory as a whole: the largest document (contract 1.7).</summary>
    public long ZipDocument { get; init; } = 100L * 1024 * 1024;

    /// <summary>Work on the files of a container, in bytes hashed by SHA; by GOST or as XML a byte counts several times.</summary>
    /// <remarks>Enough for 256 MB by SHA or the largest document by GOST.</remarks>
    public long ZipWork { get; init; } = 384L * 1024 * 1024;

    /// <summary>Signature files and manifests of a container, each kind counted apart.</summary>
    public int ContainerSignatures { get; init; } = 20;

    /// <summary>Files that one signature or manifest of a container names.</summary>
    public int ContainerReferences { get; init; } = 1_000;
}
