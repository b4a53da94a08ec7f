using System.Text;
using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Verification;
using Sigex.Domain.Signatures.Xml;
using Sigex.Domain.Signatures.Xml.Files;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Domain.Signatures;

/// <summary>A signature over a nonce and over nothing else, read and not yet judged (contract 2.4; rule LOG-03).</summary>
/// <remarks>
/// CMS: over the decoded bytes or over their base64 text, attached or not. XML: one element, whatever its name, which holds
/// the base64 text and an enveloped signature. Stamps and status answers inside are not looked at.
/// </remarks>
internal sealed record LoginSignature(
    Certificate Signer, IReadOnlyList<Certificate> Certificates, SignatureAlgorithm Algorithm, SignerStatement Statement)
{
    /// <exception cref="RefusedException">It cannot be read, or something else was signed.</exception>
    public static LoginSignature Read(ReadOnlyMemory<byte> signature, ReadOnlyMemory<byte> nonce)
    {
        var text = Convert.ToBase64String(nonce.Span);
        return ReadSignature.TypeOf(signature.Span) == SignatureType.Xml
            ? OfXml(TreeReader.Read(signature.Span, Limits.Default.XmlLogin), text)
            : OfCms(signature, nonce, Encoding.ASCII.GetBytes(text));
    }

    private static LoginSignature OfCms(
        ReadOnlyMemory<byte> encoded, ReadOnlyMemory<byte> nonce, ReadOnlyMemory<byte> text)
    {
        if (CmsSignature.Read(encoded).IsRefused(out var reason, out var signature))
        {
            throw new RefusedException(reason);
        }

        var signed = signature.MessageDigest;
        if (signature.Content is { } content)
        {
            Refuse.If(!content.Span.SequenceEqual(nonce.Span) && !content.Span.SequenceEqual(text.Span), SignatureRefusals.NonceInvalid);
            Refuse.If(!signed.Equals(signed.Algorithm.Hash(content.Span)), SignatureRefusals.AttachedContentMismatch);
        }
        else
        {
            Refuse.If(
                !signed.Equals(signed.Algorithm.Hash(nonce.Span)) && !signed.Equals(signed.Algorithm.Hash(text.Span)),
                SignatureRefusals.NonceInvalid);
        }

        return new LoginSignature(signature.Signer, signature.Certificates, signature.Algorithm, signature.Statement);
    }

    private static LoginSignature OfXml(DocumentNode document, string text)
    {
        if (XmlSignedFile.Read(document, VerificationPolicy.Default) is not [var signer])
        {
            throw new RefusedException(XmlRefusals.SeveralSigners);
        }

        Refuse.If(!IsAlone(document, text) || signer.Xml?.Form != XmlForm.Enveloped, SignatureRefusals.NonceInvalid);
        if (signer.Claims.IsRefused(out var reason, out var claims))
        {
            throw new RefusedException(reason);
        }

        var certificate = signer.Certificate ?? throw new RefusedException(CertificateRefusals.CertificateNotFound);
        if (signer.Statement.AlgorithmUnder(certificate).IsRefused(out reason, out var algorithm))
        {
            throw new RefusedException(reason);
        }

        // Contract 5.2: a signature algorithm and the digest that belongs to it.
        var signed = claims.MessageDigest ?? throw new RefusedException(SignatureRefusals.NonceInvalid);
        Refuse.If(algorithm.Digest != signed.Algorithm, AlgorithmRefusals.DigestAlgorithmNotSupported);
        Refuse.If(!signed.Equals(signed.Algorithm.Hash(Covered(signer).Span)), SignatureRefusals.AttachedContentMismatch);
        Refuse.If(
            !claims.SigningCertificates.All(reference => reference.Names(certificate)),
            CertificateRefusals.SigningCertificateMismatch);
        return new LoginSignature(certificate, signer.Certificates, algorithm, signer.Statement);
    }

    private static ReadOnlyMemory<byte> Covered(SignerInFile signer) =>
        signer.Content ?? throw new RefusedException(SignatureRefusals.NonceInvalid);

    // Nothing stands beside the nonce and the signature that somebody could have been shown instead.
    private static bool IsAlone(DocumentNode document, string text) =>
        document.Children is [ElementNode root]
        && root.Elements.Count() == 1
        && root.Children.All(child => child is ElementNode or TextNode)
        && string.Concat(root.Children.OfType<TextNode>().Select(part => part.Text)).Trim(' ', '\t', '\r', '\n') == text;
}
