using System.Text;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Domain.Signatures;

/// <summary>Steps 1 to 6 of contract 5.3, in their order, without anybody outside.</summary>
internal static class SignatureExamination
{
    public static Result<SignatureClaim> Run(
        string text, TrustStore trust, IRevocationLists lists, SignatureIntakeOptions options, DateTimeOffset now)
    {
        // 1, 2: parse; algorithms and their pairs.
        if (ReadSignature.ReadAny(Encoding.UTF8.GetBytes(text)).IsRefused(out var reason, out var signature))
        {
            return reason;
        }

        return Reading.Try(() => Examine(signature, trust, new AuthorityEvidence([], [], lists), options, now));
    }

    private static SignatureClaim Examine(
        ReadSignature signature, TrustStore trust, AuthorityEvidence evidence, SignatureIntakeOptions options, DateTimeOffset now)
    {
        Refuse.If(!options.Algorithms.Contains(signature.Algorithm), AlgorithmRefusals.SignatureAlgorithmNotSupported);
        var inside = EvidenceInside.Read(signature);
        var moment = inside.SigningMoment(now);

        // 3: issuer known, chain to an anchor, profile, identity.
        var path = PathBuilder.Build(signature.Signer, trust, signature.Certificates, Within(signature.Signer, moment));
        ThrowIf(path.Fault);
        ThrowIf(evidence.RevokedAbove(path, now) is { } above && above.At <= moment ? SignatureRefusals.Revoked : null);
        ThrowIf(SignerProfile.ObjectionForDocuments(signature.Signer));
        var identity = SignerIdentity.Of(signature.Signer)
            ?? throw new RefusedException(CertificateRefusals.IdentityUnclear);

        // 4: digest of an attached content; signature value.
        ThrowIf(FaultOfContent(signature));
        ThrowIf(signature.Statement.FaultUnder(signature.Signer));

        // 5: what came inside.
        ThrowIf(FaultOfStamp(signature, inside, trust, evidence, now));
        ThrowIf(FaultOfStatus(signature, inside, path, now));

        // 6: in force at the signing moment.
        ThrowIf(FaultOfValidity(signature.Signer, inside, moment));

        return new SignatureClaim
        {
            Signature = signature,
            Signer = identity,
            Path = path.Path,
            Authority = trust.AuthorityOf(path.Path) ?? throw new RefusedException(CertificateRefusals.ChainNotFound),
            Inside = inside,
        };
    }

    // The path is judged while the certificate was in force; that it no longer is, is step 6 and has its own constant.
    internal static DateTimeOffset Within(Certificate certificate, DateTimeOffset moment) =>
        moment < certificate.NotBefore ? certificate.NotBefore
        : certificate.IsInForceAt(moment) ? moment
        : certificate.NotAfter;

    private static Refusal? FaultOfContent(ReadSignature signature)
    {
        if (signature.Content is not { } content)
        {
            return null;
        }

        // CMS-09
        if (AttributesAsContent.Are(content))
        {
            return SignatureRefusals.ContentIsAttributes;
        }

        return signature.MessageDigest.Equals(signature.MessageDigest.Algorithm.Hash(content.Span))
            ? null
            : SignatureRefusals.AttachedContentMismatch;
    }

    // A stamp that is replaced by our own anyway is judged at its own time; one that is registered, by what is known today.
    private static Refusal? FaultOfStamp(
        ReadSignature signature, EvidenceInside inside, TrustStore trust, AuthorityEvidence evidence, DateTimeOffset now) =>
        inside.Stamp is { } stamp
        && TimestampJudgement.Judge(
                stamp,
                signature.SignatureValue,
                trust,
                now,
                signature.Signer,
                signature.Certificates,
                inside.UsableStamp(now) is not null ? evidence : null).Fault is not null
            ? SignatureRefusals.StampInvalid
            : null;

    private static Refusal? FaultOfStatus(
        ReadSignature signature, EvidenceInside inside, PathReport path, DateTimeOffset now)
    {
        if (inside.Status is not { } status || path.Issuer is not { } issuer)
        {
            return null;
        }

        var finding = StatusJudgement.Judge(status, signature.Signer, issuer, new StatusFreshness.Until(now));
        return finding is StatusFinding.Unusable ? SignatureRefusals.OcspInvalid : null;
    }

    private static Refusal? FaultOfValidity(Certificate signer, EvidenceInside inside, DateTimeOffset moment)
    {
        if (signer.IsInForceAt(moment))
        {
            return null;
        }

        // Contract 5.3: a pair too far apart cannot be replaced once the certificate has expired.
        if (inside is { Stamp: not null, Status: not null, IsComplete: false })
        {
            return SignatureRefusals.OcspInvalid;
        }

        return moment < signer.NotBefore ? CertificateRefusals.NotYetValid : CertificateRefusals.Expired;
    }

    private static void ThrowIf(Refusal? fault)
    {
        if (fault is not null)
        {
            throw new RefusedException(fault);
        }
    }
}
