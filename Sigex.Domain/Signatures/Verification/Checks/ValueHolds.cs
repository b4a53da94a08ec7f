using Sigex.Domain.Signatures.Xml;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Was the signature value made with the key of this certificate over what this signer signed?</summary>
internal sealed class ValueHolds : ISignatureCheck
{
    public string Id => "signature-value";

    public string Clause => "RFC 5652, 5.4 and 5.6; XML Signature, 3.2.2; CMS-15, XML-13, SIG-01 to SIG-03";

    public CheckAnswer Ask(SignatureFacts facts)
    {
        if (facts.Certificate is not { } certificate)
        {
            return Unasked.WithoutCertificate;
        }

        var fault = facts.Statement.FaultUnder(certificate);
        if (fault is null)
        {
            return CheckAnswer.Holds("The signature value was made with the key of the certificate.");
        }

        if (fault == SignatureRefusals.ContentMissing)
        {
            return CheckAnswer.Unknown(
                fault, SubIndications.ContentNotFound, "The value is over the document itself, which is not at hand.");
        }

        if (fault == XmlRefusals.ValueForm)
        {
            return CheckAnswer.Fault(
                fault, SubIndications.FormatFailure, "The signature value has not the form of a value of this kind of key.");
        }

        return fault == SignatureRefusals.SignatureValueInvalid || fault == SignatureRefusals.NoSignedAttributes
            ? CheckAnswer.Fault(
                SignatureRefusals.SignatureValueInvalid,
                SubIndications.ValueFailure,
                "The signature value does not hold: the signature or what was signed has been changed.")
            : CheckAnswer.Unknown(
                fault, SubIndications.AlgorithmFailure, "The signature value cannot be checked with accepted algorithms.");
    }
}
