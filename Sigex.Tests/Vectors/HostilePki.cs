using System.Security.Cryptography;
using Sigex.Domain.Certificates;
using Sigex.Tests.Support;

namespace Sigex.Tests.Vectors;

/// <summary>The keys behind the hostile suites: they answer "good" for every certificate of their authorities (security 12.2).</summary>
internal sealed class HostilePki
{
    private const string Folder = "hostile-pki";

    private readonly List<(Certificate Certificate, RSA Key)> _authorities = [];

    private HostilePki()
    {
        if (SuiteLocator.Folder is null || !Directory.Exists(SuiteLocator.At(Folder)))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(SuiteLocator.At(Folder), "*.pem"))
        {
            var certificate = Certificate.Read(Pem.Der(File.ReadAllBytes(file)));
            if (certificate.IsAuthority)
            {
                var key = RSA.Create();
                key.ImportFromPem(File.ReadAllText(Path.ChangeExtension(file, ".key")));
                _authorities.Add((certificate, key));
            }
        }
    }

    public static HostilePki Keys { get; } = new();

    /// <summary>The authority that certifies the services of the suites.</summary>
    public IEnumerable<Certificate> Authorities => _authorities.Select(authority => authority.Certificate);

    /// <summary>A BasicOCSPResponse of the issuer of this certificate, null where its key is not ours.</summary>
    public byte[]? GoodStatus(Certificate certificate, DateTimeOffset now)
    {
        var (issuer, key) = _authorities.Find(authority => authority.Certificate.HasSigned(certificate));
        (issuer, key) = issuer is null ? _authorities.Find(authority => authority.Certificate.Subject.Matches(certificate.Issuer)) : (issuer, key);
        return issuer is null
            ? null
            : new StatusWriter { Certificate = certificate, Issuer = issuer, Responder = issuer, Key = key, ThisUpdate = now }.Basic();
    }
}
