using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Xml.Canonical;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures.Xml;

/// <summary>A ds:Signature element alone, as it is registered (contract 5.2; rule XML-15), read and not yet judged.</summary>
/// <remarks>What was hashed is the document, byte for byte. URI and transforms are what the caller says he did; nothing of
/// that is done again here.</remarks>
public sealed class XmlSignature : ReadSignature
{
    private readonly XmlStatement _statement;

    private XmlSignature(XmlStatement statement) => _statement = statement;

    /// <summary>The URI of the one Reference, null where it has none.</summary>
    public string? Uri { get; private init; }

    /// <summary>The transforms that the caller says were done.</summary>
    public IReadOnlyList<string> Transforms { get; private init; } = [];

    internal override SignerStatement Statement => _statement;

    internal override XmlSigned? Xml => XmlSigned.Apart;

    /// <summary>Takes the text of the element in UTF-8 (rule XML-01).</summary>
    public static Result<XmlSignature> Read(ReadOnlyMemory<byte> text) =>
        Reading.Try(() => Read(text, TreeReader.Read(text.Span, Limits.Default.XmlSignature)));

    /// <exception cref="RefusedException">A rule for the registration of a signature is broken.</exception>
    private static XmlSignature Read(ReadOnlyMemory<byte> text, DocumentNode document)
    {
        Refuse.If(!document.Root.Is(XmlNames.Signature, "Signature"), XmlRefusals.NoSignature);
        var element = SignatureElement.Read(document, document.Root, VerificationPolicy.Default);
        Refuse.If(element.Objects.Count > 0, XmlRefusals.Structure);
        Refuse.If(element.Form.Kind == CanonicalKind.Inclusive11, XmlRefusals.Transform);
        Refuse.If(element.Key.IsSecurityToken, XmlRefusals.Key);
        if (element.References is not [{ IsOfSignedProperties: false } reference])
        {
            throw new RefusedException(XmlRefusals.Reference);
        }

        // Contract 5.2: a signature algorithm and the digest that belongs to it.
        Refuse.If(element.Algorithm.Digest != reference.Digest.Algorithm, AlgorithmRefusals.DigestAlgorithmNotSupported);
        return Read(text, element, reference);
    }

    private static XmlSignature Read(ReadOnlyMemory<byte> text, SignatureElement element, SignedReference reference)
    {
        var statement = new XmlStatement(element, VerificationPolicy.Default);
        var signer = XmlSigner.Choose(element.Key, statement);
        if (statement.AlgorithmUnder(signer).IsRefused(out var reason, out var algorithm))
        {
            throw new RefusedException(reason);
        }

        return new XmlSignature(statement)
        {
            Detached = text,
            Signer = signer,
            Certificates = element.Key.Certificates,
            Algorithm = algorithm,
            MessageDigest = reference.Digest,
            SignatureValue = statement.Value,
            Identity = SignatureIdentity.Of(signer, statement.Encoded(signer) ?? statement.Value),
            Claims = new SignerClaims { MessageDigest = reference.Digest, SigningCertificates = [] },
            Uri = reference.Uri,
            Transforms = [.. reference.Transforms.Select(transform => transform.Attribute("Algorithm") ?? "")],
        };
    }
}
