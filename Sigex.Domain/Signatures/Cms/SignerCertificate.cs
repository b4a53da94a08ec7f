using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>Finds the certificate of a signer by issuer and serial number or by key identifier, never by place (rule CMS-16).</summary>
internal static class SignerCertificate
{
    /// <summary>All certificates of the bag that the signer names; look-alikes make it more than one.</summary>
    public static IReadOnlyList<Certificate> Candidates(SignerInfo signer, IEnumerable<Certificate> bag) =>
        [.. bag.Where(certificate => Fits(signer, certificate)).DistinctBy(certificate => certificate.Sha256)];

    /// <summary>Of several the one under which the signature holds; null where the file has none.</summary>
    public static Certificate? Choose(SignerInfo signer, IEnumerable<Certificate> bag) =>
        Choose(signer, bag, new CmsStatement(signer, VerificationPolicy.Default, (ReadOnlyMemory<byte>?)null));

    /// <summary>The same with the statement that must hold.</summary>
    public static Certificate? Choose(SignerInfo signer, IEnumerable<Certificate> bag, CmsStatement statement)
    {
        var candidates = Candidates(signer, bag);
        return candidates switch
        {
            [] => null,
            [var only] => only,
            _ => candidates.FirstOrDefault(certificate => statement.FaultUnder(certificate) is null) ?? candidates[0],
        };
    }

    private static bool Fits(SignerInfo signer, Certificate certificate)
    {
        if (signer.KeyIdentifier is { } identifier)
        {
            return certificate.SubjectKeyIdentifier is { } subject && subject.Span.SequenceEqual(identifier.Span);
        }

        return signer.SerialNumber is { } serial
            && serial.Span.SequenceEqual(certificate.SerialNumberOctets.Span)
            && signer.Issuer is { } issuer
            && NameBytes.Match(issuer, certificate.Issuer);
    }
}
