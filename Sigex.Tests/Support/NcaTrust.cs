using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;

namespace Sigex.Tests.Support;

/// <summary>A trust store made of the roots and authorities among the shared certificates, production and test together.</summary>
internal static class NcaTrust
{
    private static readonly Lazy<TrustStore> All = new(Load);

    public static TrustStore Store => All.Value;

    private static TrustStore Load()
    {
        var authorities = NcaManifest.Load().OfKind("cert")
            .Select(file => Certificate.Read(file.Read()))
            .Where(certificate => certificate.IsAuthority)
            .ToList();
        return new TrustStore(
            authorities.FindAll(certificate => certificate.IsSelfIssued),
            authorities.FindAll(certificate => !certificate.IsSelfIssued));
    }
}
