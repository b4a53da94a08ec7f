using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sigex.Domain.Kernel;

namespace Sigex.Web.Composition.InformationSystems;

/// <summary>The certificate of our side of the port: the configured one, or in Development one of our own making.</summary>
internal static class ServerCertificate
{
    private const string FileName = "systems-port.pem";

    public static X509Certificate2 Of(SigexOptions options, TimeProvider clock)
    {
        var systems = options.InformationSystems;
        if (systems.Certificate.Length > 0)
        {
            return Load(systems.Certificate, systems.CertificateKey.Length > 0 ? systems.CertificateKey : systems.Certificate);
        }

        var own = Path.Combine(options.DataFolder, FileName);
        if (!File.Exists(own))
        {
            Make(own, clock.Now());
        }

        return Load(own, own);
    }

    private static X509Certificate2 Load(string certificate, string key)
    {
        using var read = X509Certificate2.CreateFromPemFile(certificate, key);

        // Some platforms want the key in a store of theirs, which a key fresh from PEM is not.
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), password: null);
    }

    private static void Make(string path, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Sigex in Development", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(5));

        // Whole or not at all, and for nobody else to read.
        var draft = $"{path}.{Path.GetRandomFileName()}";
        using (var file = new FileStream(draft, Mode()))
        using (var text = new StreamWriter(file))
        {
            text.WriteLine(made.ExportCertificatePem());
            text.WriteLine(key.ExportPkcs8PrivateKeyPem());
        }

        File.Move(draft, path, overwrite: true);
    }

    private static FileStreamOptions Mode()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
