using Sigex.Domain.Accounts;
using Sigex.Domain.Certificates;
using Sigex.Domain.Parties;
using Sigex.Web.Api.Documents;

namespace Sigex.Web.Api.Accounts;

/// <summary>Who is logged in, out of the certificate (contract 2.4).</summary>
internal sealed record SignedInBody
{
    public required string UserId { get; init; }

    public string? BusinessId { get; init; }

    public string? Email { get; init; }

    public required string Subject { get; init; }

    public required IReadOnlyList<IReadOnlyList<NameBody>> SubjectStructure { get; init; }

    public string? SubjectAltName { get; init; }

    public IReadOnlyList<AltNameBody>? SubjectAltNameStructure { get; init; }

    public required string SignAlgorithm { get; init; }

    public string? KeyStorage { get; init; }

    public required IReadOnlyList<string> PolicyIds { get; init; }

    public required IReadOnlyList<string> ExtKeyUsages { get; init; }

    public required long CertificateValidFrom { get; init; }

    public required long CertificateValidUntil { get; init; }

    public static SignedInBody Of(Session session) =>
        Of(Certificate.Read(session.Certificate), session.SignatureAlgorithm);

    public static SignedInBody Of(Certificate certificate, string signatureAlgorithm)
    {
        // A certificate that names nobody has logged nobody in.
        var identity = SignerIdentity.Of(certificate)!;
        var others = certificate.SubjectAlternativeNames;
        return new SignedInBody
        {
            UserId = identity.Iin.Prefixed,
            BusinessId = identity.Bin?.Prefixed,
            Email = identity.Email,
            Subject = certificate.Subject.Text,
            SubjectStructure = NameBody.StructureOf(certificate.Subject),
            SubjectAltName = others.Count > 0 ? string.Join(',', others.Select(name => $"{name.Type}={name.Value}")) : null,
            SubjectAltNameStructure = others.Count > 0 ? [.. others.Select(name => new AltNameBody(name.Type, name.Value))] : null,
            SignAlgorithm = signatureAlgorithm,
            KeyStorage = certificate.KeyStorage,
            PolicyIds = certificate.Policies,
            ExtKeyUsages = certificate.ExtendedKeyUsages,
            CertificateValidFrom = certificate.NotBefore.ToUnixTimeMilliseconds(),
            CertificateValidUntil = certificate.NotAfter.ToUnixTimeMilliseconds(),
        };
    }

    internal sealed record AltNameBody(string Type, string Value);
}

/// <summary>The log-in log (contract 2.7).</summary>
internal sealed record AuthLogBody(
    string UserId, string? BusinessId, int EventsTotal, IReadOnlyList<AuthLogBody.EventBody> Events)
{
    public static AuthLogBody Of(Iin iin, Bin? bin, LogInBlock log) => new(
        iin.Prefixed,
        bin?.Prefixed,
        log.Total,
        [.. log.Latest.Select(line => new EventBody(
            line.At.ToUnixTimeMilliseconds(), line.SerialNumber, line.Issuer, line.Address ?? ""))]);

    internal sealed record EventBody(long AuthAt, string SerialNumber, string Issuer, string Ip);
}
