using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml.Files;

// ETSI EN 319 132-1, 5.2.7.2
//   CounterSignature ::= ds:Signature, with one ds:Reference to the ds:SignatureValue of the signature that carries it

/// <summary>The signatures over a signature, each read by the rules for signatures or refused by one. Those over them are not followed.</summary>
internal static class XmlCounterSignatures
{
    public static IReadOnlyList<Result<SignerInFile>> Of(
        DocumentNode document, SignatureElement signature, VerificationPolicy policy) =>
    [
        .. from property in UnsignedProperties.In(signature)
           where property.Is(XmlNames.Xades, "CounterSignature")
           select Reading.Try(() => Read(document, signature, property, policy)),
    ];

    private static SignerInFile Read(
        DocumentNode document, SignatureElement signature, ElementNode property, VerificationPolicy policy)
    {
        var parts = ElementParts.Of(property);
        var counter = SignatureElement.Read(document, parts.Take("Signature"), policy);
        parts.End();
        SignedObjects.RequireOnlyProperties(counter);
        var signed = SignedParts.Part(document, SignedParts.ContentReference(counter), signature.ValueElement);
        var statement = new XmlStatement(counter, policy);
        return new SignerInFile
        {
            Statement = statement,
            Claims = Reading.Try(() => SignedParts.Claims(document, counter)),
            Certificate = XmlSigner.Choose(counter.Key, statement),
            Certificates = [.. counter.Key.Certificates, .. signature.Key.Certificates],
            Content = signed,
        };
    }
}
