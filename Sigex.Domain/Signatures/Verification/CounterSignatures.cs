using System.Formats.Asn1;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Cms;

namespace Sigex.Domain.Signatures.Verification;

// RFC 5652, 11.4
//   id-countersignature, value Countersignature ::= SignerInfo; signed is the signature value of the SignerInfo that
//   carries it. There is no content-type attribute, and message-digest stands wherever there are signed attributes.

/// <summary>Reads and judges the counter-signatures of one signer. Those over counter-signatures are not followed.</summary>
internal static class CounterSignatures
{
    /// <param name="signer">The signer who is countersigned.</param>
    /// <param name="certificates">The bag of the file.</param>
    /// <param name="trust">Our anchors.</param>
    /// <param name="moment">The moment of the question.</param>
    /// <param name="most">How many are judged; of more it is only said that there are more.</param>
    public static IReadOnlyList<CounterSignature> Of(
        SignerInfo signer, IReadOnlyList<Certificate> certificates, TrustStore trust, DateTimeOffset moment, int most)
    {
        var values = signer.UnsignedAttributes
            .Where(attribute => attribute.Oid == CmsOids.CounterSignature)
            .SelectMany(attribute => attribute.Values)
            .Take(most + 1)
            .ToList();
        var judged = values.Take(most).Select(value => Judge(value, signer, certificates, trust, moment)).ToList();
        if (values.Count > most)
        {
            judged.Add(Unknown(SignatureRefusals.LimitExceeded));
        }

        return judged;
    }

    /// <summary>The same for one that was read from an XML file.</summary>
    public static CounterSignature Of(Result<SignerInFile> read, TrustStore trust, DateTimeOffset moment)
    {
        if (read.IsRefused(out var reason, out var counter))
        {
            return Unknown(reason);
        }

        return counter.Certificate is { } certificate
            ? new CounterSignature
            {
                Finding = Found(counter, certificate, trust, moment),
                Signer = SignerIdentity.Of(certificate),
                Certificate = certificate,
                SigningTime = counter.Claims.IsRefused(out _, out var claims) ? null : claims.SigningTime,
            }
            : Unknown(CertificateRefusals.CertificateNotFound);
    }

    private static Finding Found(SignerInFile counter, Certificate certificate, TrustStore trust, DateTimeOffset moment)
    {
        if (counter.Claims.IsRefused(out var broken, out var claims))
        {
            return new Finding.Fault(broken);
        }

        if (claims.MessageDigest is not { } signed || !signed.Equals(signed.Algorithm.Hash(counter.Content!.Value.Span)))
        {
            return new Finding.Fault(SignatureRefusals.ContentMismatch);
        }

        return !claims.SigningCertificates.All(reference => reference.Names(certificate))
            ? new Finding.Fault(CertificateRefusals.SigningCertificateMismatch)
            : OfValue(counter.Statement.FaultUnder(certificate), certificate, trust, counter.Certificates, moment);
    }

    private static CounterSignature Judge(
        ReadOnlyMemory<byte> value,
        SignerInfo signer,
        IReadOnlyList<Certificate> certificates,
        TrustStore trust,
        DateTimeOffset moment)
    {
        if (Reading.Try(() => Read(value)).IsRefused(out var unread, out var info))
        {
            return Unknown(unread, value);
        }

        if (SignerCertificate.Choose(info, certificates) is not { } certificate)
        {
            return Unknown(CertificateRefusals.CertificateNotFound, value);
        }

        return new CounterSignature
        {
            Finding = Found(info, signer, certificate, certificates, trust, moment),
            Encoded = value,
            Signer = SignerIdentity.Of(certificate),
            Certificate = certificate,
            SigningTime = SignerRules.ClaimedTime(info),
        };
    }

    private static Finding Found(
        SignerInfo info,
        SignerInfo signer,
        Certificate certificate,
        IReadOnlyList<Certificate> certificates,
        TrustStore trust,
        DateTimeOffset moment)
    {
        // As for signers (rule CMS-08): a value over the bare octets could have been made as something else.
        if (info.SignedAttributes is not { IsEmpty: false } attributes)
        {
            return new Finding.Unknown(SignatureRefusals.NoSignedAttributes);
        }

        if (DigestAlgorithm.ByOid(info.DigestAlgorithmOid) is not { } digest)
        {
            return new Finding.Unknown(AlgorithmRefusals.DigestAlgorithmNotSupported);
        }

        if (Reading.Try(() => SignerRules.DigestIn(attributes, digest)).IsRefused(out var broken, out var signed))
        {
            return new Finding.Fault(broken);
        }

        if (!digest.Hash(signer.SignatureValue.Span).Equals(signed))
        {
            return new Finding.Fault(SignatureRefusals.ContentMismatch);
        }

        return OfValue(SignerValue.Fault(info, certificate), certificate, trust, certificates, moment);
    }

    private static Finding OfValue(
        Refusal? fault, Certificate certificate, TrustStore trust, IReadOnlyList<Certificate> certificates, DateTimeOffset moment)
    {
        if (fault is not null)
        {
            return fault == SignatureRefusals.SignatureValueInvalid ? new Finding.Fault(fault) : new Finding.Unknown(fault);
        }

        return PathBuilder.Build(certificate, trust, certificates, FactsOfFile.Within(certificate, moment)).Fault is { } astray
            ? new Finding.Unknown(astray)
            : Finding.Holds;
    }

    private static SignerInfo Read(ReadOnlyMemory<byte> value)
    {
        try
        {
            return SignerInfo.Read(new AsnReader(value, AsnEncodingRules.BER));
        }
        catch (AsnContentException fault)
        {
            throw new RefusedException(SignatureRefusals.Malformed, fault);
        }
    }

    private static CounterSignature Unknown(Refusal reason, ReadOnlyMemory<byte>? value = null) =>
        new() { Finding = new Finding.Unknown(reason), Encoded = value };
}
