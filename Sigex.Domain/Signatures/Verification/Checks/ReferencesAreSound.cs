using Sigex.Domain.Signatures.Xml;

namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Which part of an XML file is signed, and do its signed properties hold?</summary>
internal sealed class ReferencesAreSound : ISignatureCheck
{
    public string Id => "signed-references";

    public string Clause => "XML Signature 1.1, 4.4.3; XML-05 to XML-09, XML-14 to XML-17";

    public CheckAnswer Ask(SignatureFacts facts)
    {
        if (facts.Claims.IsRefused(out var reason, out _))
        {
            return CheckAnswer.Fault(
                reason, SubIndications.ConstraintsFailure, "The signed properties are not those that were signed.");
        }

        return CheckAnswer.Holds(facts.Xml switch
        {
            { CoversEarlierState: true } =>
                "The whole file is signed as it was before the later signatures were added (covers-earlier-state).",
            { Form: XmlForm.Enveloped } => "The whole file is signed.",
            { Form: XmlForm.Enveloping } => "The object inside the signature is signed.",
            { Form: XmlForm.Message } => "The body of the message is signed; its header is not.",
            { Form: XmlForm.Container } => "The files that the signature names are signed, and what it says of its certificate.",
            _ => "The signature stands alone; it is about the bytes that were hashed (xml-detached-bytes).",
        });
    }
}
