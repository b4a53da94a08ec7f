using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Xml;

/// <summary>Finds who signed among the certificates of a KeyInfo: the one end entity whose key made the value (rule XML-12).</summary>
internal static class XmlSigner
{
    /// <returns>That certificate; where no key fits, the first end entity, under which the value will then not hold.</returns>
    /// <exception cref="RefusedException">Nobody, more than one, or a KeyValue of somebody else.</exception>
    public static Certificate Choose(KeyInfo key, XmlStatement statement)
    {
        var people = key.Certificates
            .Where(certificate => !certificate.IsAuthority)
            .DistinctBy(certificate => certificate.Sha256)
            .ToList();
        Refuse.If(people.Count == 0, CertificateRefusals.CertificateNotFound);
        var signers = people.FindAll(certificate => statement.FaultUnder(certificate) is null);
        Refuse.If(signers.Count > 1, XmlRefusals.SeveralSigners);
        var signer = signers.Count == 1 ? signers[0] : people[0];
        Refuse.If(!key.AgreesWith(signer), XmlRefusals.Key);
        return signer;
    }
}
