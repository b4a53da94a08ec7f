using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>Gathers the facts about a registered signature from what was kept, with no clock and no network (contract 5.5).</summary>
internal static class FactsOfProof
{
    public static SignatureFacts Of(
        SignatureProof proof, ReadSignature signature, IReadOnlyCollection<Digest>? content, TrustStore trust)
    {
        var certificate = signature.Signer;
        var kept = Kept(proof, signature);
        var stamp = StampFacts.Of(
            [.. Optional(proof.Timestamp).Select(token => new StampInside(token, signature.SignatureValue))],
            certificate,
            trust,
            null,
            kept,
            null);

        // A broken stamp is a fault of the proof, which the journal must not hide.
        var existence = ProofOfExistence.Of(stamp.ProvedTime, proof.Timestamp is null ? proof.RegisteredAt : null);
        var moment = existence?.At ?? certificate.NotAfter;
        var path = PathBuilder.Build(certificate, trust, kept, moment);
        return new SignatureFacts
        {
            Statement = signature.Statement,
            Xml = signature.Xml,
            Claims = signature.Claims,
            Certificate = certificate,
            Content = new ContentFacts(signature.Content, null, content),
            At = moment,
            Stamp = stamp,
            Proof = existence,
            Registered = proof.RegisteredAt,
            Path = path,
            Status = path.Issuer is not { } issuer
                ? StatusFacts.None
                : Status(proof, certificate, issuer, existence),
            Stored = proof.State,
            FailureCode = proof.FailureCode,
        };
    }

    private static StatusFacts Status(
        SignatureProof proof, Certificate certificate, Certificate issuer, ProofOfExistence? existence) => new(
            [.. Optional(proof.OcspResponse).Select(response => JudgedStatus.OfAnswer(
                response,
                certificate,
                issuer,
                StatusFacts.NearnessOf(existence, certificate) ?? new StatusFreshness.Beside(certificate.NotAfter)))],
            null);

    // The kept path helps to find the way; trusted is only what the anchors say (rule X509-01).
    private static List<Certificate> Kept(SignatureProof proof, ReadSignature signature)
    {
        var bag = signature.Certificates.ToList();
        foreach (var encoded in proof.Path)
        {
            if (!Reading.Try(() => Certificate.Read(encoded)).IsRefused(out _, out var certificate))
            {
                bag.Add(certificate);
            }
        }

        return bag;
    }

    private static ReadOnlyMemory<byte>[] Optional(ReadOnlyMemory<byte>? bytes) => bytes is { } present ? [present] : [];
}
