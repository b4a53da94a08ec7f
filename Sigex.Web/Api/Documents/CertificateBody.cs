using Sigex.Domain.Certificates;

namespace Sigex.Web.Api.Documents;

/// <summary>What signature, time-stamp and status answer say of the certificate behind them (contract 3.5.1–3.5.3).</summary>
internal abstract record CertificateBody
{
    /// <summary>Without a certificate its fields are absent: a token need not carry the one of its authority.</summary>
    protected CertificateBody(Certificate? certificate)
    {
        if (certificate is not null)
        {
            CertSignAlgorithm = certificate.SignatureAlgorithmOid;
            SerialNumber = certificate.SerialNumber;
            From = certificate.NotBefore.ToUnixTimeMilliseconds();
            Until = certificate.NotAfter.ToUnixTimeMilliseconds();
            Subject = certificate.Subject.Text;
            SubjectStructure = NameBody.StructureOf(certificate.Subject);
            Issuer = certificate.Issuer.Text;
            IssuerStructure = NameBody.StructureOf(certificate.Issuer);
            PolicyIds = certificate.Policies;
            KeyUsages = KeyUsageNames.Of(certificate.KeyUsage);
            ExtKeyUsages = certificate.ExtendedKeyUsages;
        }
    }

    public string? CertSignAlgorithm { get; }

    public string? SerialNumber { get; }

    public long? From { get; }

    public long? Until { get; }

    public string? Subject { get; }

    public IReadOnlyList<IReadOnlyList<NameBody>>? SubjectStructure { get; }

    public string? Issuer { get; }

    public IReadOnlyList<IReadOnlyList<NameBody>>? IssuerStructure { get; }

    public IReadOnlyList<string>? PolicyIds { get; }

    public IReadOnlyList<string>? KeyUsages { get; }

    public IReadOnlyList<string>? ExtKeyUsages { get; }
}
