using System.Text;
using System.Xml;

namespace Sigex.Domain.Signatures.Verification.Etsi;

// ETSI TS 119 102-2 V1.2.1, 4.2
//   ValidationReport ::= SignatureValidationReport+, SignatureValidationObjects?, SignatureValidator?, ds:Signature?

/// <summary>The machine form of a report: a ValidationReport of ETSI TS 119 102-2 in XML, UTF-8.</summary>
/// <remarks>
/// The same report gives the same bytes. Moments are UTC. Constraints and parameters that the standard leaves to the policy
/// have names that begin with <c>urn:sigex:</c>. The report is not signed.
/// </remarks>
public static class EtsiReport
{
    private static readonly XmlWriterSettings Form = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>One SignatureValidationReport for each signer, in the order of the file.</summary>
    public static byte[] Write(FileReport report)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Form))
        {
            xml.WriteStartElement("ValidationReport", EtsiUri.Report);
            var writer = new EtsiWriter(xml);
            var objects = new EtsiObjects();
            for (var i = 0; i < report.Signers.Count; i++)
            {
                new EtsiSignature(writer, objects, report.Signers[i], report.At, $"S{i + 1}").Write();
            }

            if (objects.HasAny)
            {
                objects.Write(writer, report.At);
            }

            writer.Validator();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
