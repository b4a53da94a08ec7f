using System.Xml;
using System.Xml.Schema;

namespace Sigex.Tests.Domain.Signatures.Verification.Etsi;

/// <summary>
/// The order and number of elements of ETSI TS 119 102-2 V1.2.1, clauses 4.2 to 4.4 and annex A, as far as we write them,
/// set down by hand as an XML schema. Ids and references to them are checked by the schema's own ID and IDREFS.
/// </summary>
internal static class ReportShape
{
    private const string Signatures = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
            targetNamespace="http://www.w3.org/2000/09/xmldsig#" elementFormDefault="qualified">
          <xs:element name="SignatureValue" type="xs:base64Binary"/>
          <xs:element name="DigestValue" type="xs:base64Binary"/>
          <xs:element name="DigestMethod">
            <xs:complexType><xs:attribute name="Algorithm" type="xs:anyURI" use="required"/></xs:complexType>
          </xs:element>
        </xs:schema>
        """;

    private const string Lists = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://uri.etsi.org/02231/v2#"
            xmlns:t="http://uri.etsi.org/02231/v2#" elementFormDefault="qualified">
          <xs:element name="Other" type="xs:string"/>
        </xs:schema>
        """;

    private const string Report = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
            xmlns:t="http://uri.etsi.org/02231/v2#" xmlns="http://uri.etsi.org/19102/v1.2.1#"
            targetNamespace="http://uri.etsi.org/19102/v1.2.1#" elementFormDefault="qualified">
          <xs:import namespace="http://www.w3.org/2000/09/xmldsig#"/>
          <xs:import namespace="http://uri.etsi.org/02231/v2#"/>

          <xs:element name="ValidationReport"><xs:complexType><xs:sequence>
            <xs:element name="SignatureValidationReport" type="OneSignature" maxOccurs="unbounded"/>
            <xs:element name="SignatureValidationObjects" type="Objects" minOccurs="0"/>
            <xs:element name="SignatureValidator" type="Validator" minOccurs="0"/>
          </xs:sequence></xs:complexType></xs:element>

          <xs:complexType name="OneSignature"><xs:sequence>
            <xs:element name="SignatureIdentifier" type="Identifier" minOccurs="0"/>
            <xs:element name="ValidationConstraintsEvaluationReport" type="Constraints" minOccurs="0"/>
            <xs:element name="ValidationTimeInfo" type="Times" minOccurs="0"/>
            <xs:element name="SignersDocument" type="SignersDocument" minOccurs="0"/>
            <xs:element name="SignatureAttributes" type="Attributes" minOccurs="0"/>
            <xs:element name="SignerInformation" type="Signer" minOccurs="0"/>
            <xs:element name="SignatureQuality" minOccurs="0"/>
            <xs:element name="SignatureValidationProcess" type="Process" minOccurs="0"/>
            <xs:element name="SignatureValidationStatus" type="Status"/>
          </xs:sequence></xs:complexType>

          <xs:complexType name="Identifier"><xs:sequence>
            <xs:element name="DigestAlgAndValue" type="DigestAlgAndValue" minOccurs="0"/>
            <xs:element ref="ds:SignatureValue" minOccurs="0"/>
            <xs:element name="HashOnly" type="xs:boolean"/>
            <xs:element name="DocHashOnly" type="xs:boolean"/>
            <xs:element name="DAIdentifier" type="xs:string" minOccurs="0"/>
          </xs:sequence><xs:attribute name="id" type="xs:ID"/></xs:complexType>

          <xs:complexType name="DigestAlgAndValue"><xs:sequence>
            <xs:element ref="ds:DigestMethod"/>
            <xs:element ref="ds:DigestValue"/>
          </xs:sequence></xs:complexType>

          <xs:complexType name="Validator"><xs:sequence>
            <xs:element name="DigitalId" maxOccurs="unbounded"><xs:complexType><xs:sequence>
              <xs:element ref="t:Other"/>
            </xs:sequence></xs:complexType></xs:element>
          </xs:sequence></xs:complexType>

          <xs:complexType name="Status"><xs:sequence>
            <xs:element name="MainIndication" type="Main"/>
            <xs:element name="SubIndication" type="Sub" minOccurs="0" maxOccurs="unbounded"/>
            <xs:element name="AssociatedValidationReportData" type="StatusData" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence></xs:complexType>

          <xs:simpleType name="Main"><xs:restriction base="xs:anyURI">
            <xs:pattern value="urn:etsi:019102:mainindication:(total-passed|total-failed|indeterminate|passed|failed)"/>
          </xs:restriction></xs:simpleType>

          <xs:simpleType name="Sub"><xs:restriction base="xs:anyURI">
            <xs:pattern value="urn:etsi:019102:subindication:(FORMAT_FAILURE|HASH_FAILURE|SIG_CRYPTO_FAILURE|REVOKED|EXPIRED|NOT_YET_VALID|SIG_CONSTRAINTS_FAILURE|CHAIN_CONSTRAINTS_FAILURE|CERTIFICATE_CHAIN_GENERAL_FAILURE|CRYPTO_CONSTRAINTS_FAILURE|POLICY_PROCESSING_ERROR|SIGNATURE_POLICY_NOT_AVAILABLE|TIMESTAMP_ORDER_FAILURE|NO_SIGNING_CERTIFICATE_FOUND|NO_CERTIFICATE_CHAIN_FOUND|REVOKED_NO_POE|REVOKED_CA_NO_POE|OUT_OF_BOUNDS_NO_POE|OUT_OF_BOUNDS_NOT_REVOKED|REVOCATION_OUT_OF_BOUNDS_NO_POE|CRYPTO_CONSTRAINTS_FAILURE_NO_POE|NO_POE|TRY_LATER|SIGNED_DATA_NOT_FOUND|CUSTOM)"/>
          </xs:restriction></xs:simpleType>

          <xs:complexType name="Constraints"><xs:sequence>
            <xs:element name="ValidationConstraint" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
              <xs:element name="ValidationConstraintIdentifier" type="xs:anyURI"/>
              <xs:element name="ValidationConstraintParameter" type="Typed" minOccurs="0" maxOccurs="unbounded"/>
              <xs:element name="ConstraintStatus"><xs:complexType><xs:sequence>
                <xs:element name="Status" type="xs:anyURI"/>
                <xs:element name="OverriddenBy" type="xs:anyURI" minOccurs="0"/>
              </xs:sequence></xs:complexType></xs:element>
              <xs:element name="ValidationStatus" type="Status" minOccurs="0"/>
              <xs:element name="Indications" minOccurs="0"/>
            </xs:sequence></xs:complexType></xs:element>
          </xs:sequence></xs:complexType>

          <xs:complexType name="Typed"><xs:sequence>
            <xs:element name="Type" type="xs:anyURI"/>
            <xs:element name="Value"/>
          </xs:sequence></xs:complexType>

          <xs:complexType name="Times"><xs:sequence>
            <xs:element name="ValidationTime" type="xs:dateTime"/>
            <xs:element name="BestSignatureTime" type="Proof"/>
          </xs:sequence></xs:complexType>

          <xs:complexType name="Proof"><xs:sequence>
            <xs:element name="POETime" type="xs:dateTime"/>
            <xs:element name="TypeOfProof"><xs:simpleType><xs:restriction base="xs:anyURI">
              <xs:pattern value="urn:etsi:019102:poetype:(validation|provided|policy)"/>
            </xs:restriction></xs:simpleType></xs:element>
            <xs:element name="POEObject" type="Reference" minOccurs="0"/>
          </xs:sequence></xs:complexType>

          <xs:complexType name="Reference"><xs:attribute name="VOReference" type="xs:IDREFS" use="required"/></xs:complexType>

          <xs:complexType name="SignersDocument"><xs:sequence>
            <xs:element name="DigestAlgAndValue" type="DigestAlgAndValue"/>
            <xs:element name="SignersDocumentRef" type="Reference" minOccurs="0"/>
          </xs:sequence></xs:complexType>

          <xs:complexType name="Attributes"><xs:choice maxOccurs="unbounded">
            <xs:element name="SigningTime"><xs:complexType><xs:sequence>
              <xs:element name="AttributeObject" type="Reference" minOccurs="0" maxOccurs="unbounded"/>
              <xs:element name="Time" type="xs:dateTime"/>
            </xs:sequence><xs:attribute name="Signed" type="xs:boolean"/></xs:complexType></xs:element>
            <xs:element name="SignatureTimeStamp"><xs:complexType><xs:sequence>
              <xs:element name="AttributeObject" type="Reference" minOccurs="0" maxOccurs="unbounded"/>
              <xs:element name="TimeStampValue" type="xs:dateTime"/>
            </xs:sequence><xs:attribute name="Signed" type="xs:boolean"/></xs:complexType></xs:element>
            <xs:element name="CounterSignature"><xs:complexType><xs:sequence>
              <xs:element name="AttributeObject" type="Reference" minOccurs="0" maxOccurs="unbounded"/>
              <xs:element name="CounterSignature" type="ByDigest"/>
            </xs:sequence><xs:attribute name="Signed" type="xs:boolean"/></xs:complexType></xs:element>
          </xs:choice></xs:complexType>

          <xs:complexType name="ByDigest"><xs:sequence>
            <xs:element name="CanonicalizationMethod" type="xs:anyURI" minOccurs="0"/>
            <xs:element name="DigestMethod" type="xs:anyURI"/>
            <xs:element name="DigestValue" type="xs:base64Binary"/>
          </xs:sequence></xs:complexType>

          <xs:complexType name="Signer"><xs:sequence>
            <xs:element name="SignerCertificate" type="Reference"/>
            <xs:element name="Signer" type="xs:string" minOccurs="0"/>
          </xs:sequence><xs:attribute name="Pseudonym" type="xs:boolean"/></xs:complexType>

          <xs:complexType name="Process"><xs:sequence>
            <xs:element name="SignatureValidationProcessID" minOccurs="0"><xs:simpleType><xs:restriction base="xs:anyURI">
              <xs:pattern value="urn:etsi:019102:validationprocess:(Basic|LTVM|LTA)"/>
            </xs:restriction></xs:simpleType></xs:element>
          </xs:sequence></xs:complexType>

          <xs:complexType name="StatusData"><xs:sequence>
            <xs:element name="TrustAnchor" type="Reference" minOccurs="0"/>
            <xs:element name="CertificateChain" minOccurs="0"><xs:complexType><xs:sequence>
              <xs:element name="SigningCertificate" type="Reference"/>
              <xs:element name="IntermediateCertificate" type="Reference" minOccurs="0" maxOccurs="unbounded"/>
              <xs:element name="TrustAnchor" type="Reference" minOccurs="0"/>
            </xs:sequence></xs:complexType></xs:element>
            <xs:element name="RelatedValidationObject" type="Reference" minOccurs="0" maxOccurs="unbounded"/>
            <xs:element name="RevocationStatusInformation" minOccurs="0"><xs:complexType><xs:sequence>
              <xs:element name="ValidationObjectId" type="Reference"/>
              <xs:element name="RevocationTime" type="xs:dateTime"/>
              <xs:element name="RevocationReason" type="xs:anyURI" minOccurs="0"/>
              <xs:element name="RevocationObject" type="Reference" minOccurs="0"/>
            </xs:sequence></xs:complexType></xs:element>
            <xs:element name="CryptoInformation" minOccurs="0"><xs:complexType><xs:sequence>
              <xs:element name="ValidationObjectId" type="Reference"/>
              <xs:element name="Algorithm" type="xs:anyURI"/>
              <xs:element name="AlgorithmParameters" type="Typed" minOccurs="0"/>
              <xs:element name="SecureAlgorithm" type="xs:boolean"/>
              <xs:element name="NotAfter" type="xs:dateTime" minOccurs="0"/>
            </xs:sequence></xs:complexType></xs:element>
            <xs:element name="AdditionalValidationReportData" minOccurs="0"><xs:complexType><xs:sequence>
              <xs:element name="ReportData" type="Typed" maxOccurs="unbounded"/>
            </xs:sequence></xs:complexType></xs:element>
          </xs:sequence></xs:complexType>

          <xs:complexType name="Objects"><xs:sequence>
            <xs:element name="ValidationObject" maxOccurs="unbounded"><xs:complexType><xs:sequence>
              <xs:element name="ObjectType"><xs:simpleType><xs:restriction base="xs:anyURI">
                <xs:pattern value="urn:etsi:019102:validationObject:(certificate|CRL|OCSPResponse|timestamp|evidencerecord|publicKey|signedData|other)"/>
              </xs:restriction></xs:simpleType></xs:element>
              <xs:element name="ValidationObjectRepresentation"><xs:complexType><xs:choice>
                <xs:element name="base64" type="xs:base64Binary"/>
                <xs:element name="DigestAlgAndValue" type="DigestAlgAndValue"/>
              </xs:choice></xs:complexType></xs:element>
              <xs:element name="POE" type="Proof" minOccurs="0"/>
              <xs:element name="POEProvisioning" minOccurs="0"><xs:complexType><xs:sequence>
                <xs:element name="POETime" type="xs:dateTime"/>
                <xs:element name="ValidationObject" type="Reference" minOccurs="0" maxOccurs="unbounded"/>
                <xs:element name="SignatureReference" type="ByDigest" minOccurs="0"/>
              </xs:sequence></xs:complexType></xs:element>
              <xs:element name="ValidationReport" type="OneSignature" minOccurs="0"/>
            </xs:sequence><xs:attribute name="id" type="xs:ID" use="required"/></xs:complexType></xs:element>
          </xs:sequence></xs:complexType>
        </xs:schema>
        """;

    private static readonly XmlSchemaSet Schemas = Compile();

    /// <summary>Reads a report and says what is wrong with its shape.</summary>
    public static IReadOnlyList<string> Faults(byte[] report)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, fault) => faults.Add($"{fault.Exception.LineNumber}: {fault.Message}");
        using var bytes = new MemoryStream(report);
        using var reader = XmlReader.Create(bytes, settings);
        while (reader.Read())
        {
        }

        return faults;
    }

    private static XmlSchemaSet Compile()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var text in new[] { Signatures, Lists, Report })
        {
            using var reader = XmlReader.Create(new StringReader(text));
            schemas.Add(null, reader);
        }

        schemas.Compile();
        return schemas;
    }
}
