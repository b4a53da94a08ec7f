using System.Security.Cryptography;
using System.Text;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Web.CommandLine;

/// <summary>Trust for one run, out of folders that a person names: self-signed certificates are anchors, others lead to them.</summary>
internal static class FilesToTrust
{
    private const string CertificateLabel = "CERTIFICATE";
    private const string RevocationListLabel = "X509 CRL";

    public static TrustStore Read(IEnumerable<string> folders, Terminal terminal)
    {
        var certificates = folders
            .SelectMany(folder => BoundedFiles.Under(terminal.Find(folder)))
            .SelectMany(file => CertificatesOf(file, terminal))
            .DistinctBy(certificate => certificate.Sha256)
            .ToLookup(certificate => certificate.Subject.Matches(certificate.Issuer));
        return new TrustStore([.. certificates[true]], [.. certificates[false]]);
    }

    /// <summary>The revocation lists of some folders, DER each. Who signed them is asked where they are used.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> RevocationLists(IEnumerable<string> folders, Terminal terminal) =>
        [.. folders
            .SelectMany(folder => BoundedFiles.Under(terminal.Find(folder)))
            .SelectMany(file => Blocks(BoundedFiles.Read(file, BoundedFiles.RevocationList), RevocationListLabel))];

    private static IEnumerable<Certificate> CertificatesOf(string file, Terminal terminal)
    {
        foreach (var block in Blocks(BoundedFiles.Read(file, BoundedFiles.Certificate), CertificateLabel))
        {
            if (Reading.Try(() => Certificate.Read(block)).IsRefused(out _, out var certificate))
            {
                // A folder of certificates often holds a note or a key as well. It is said and not counted.
                terminal.Error.WriteLine($"{file} holds no certificate and is left out.");
                continue;
            }

            yield return certificate;
        }
    }

    // The file as it is, or every block of its label where it is PEM (RFC 7468).
    private static List<ReadOnlyMemory<byte>> Blocks(byte[] file, string label)
    {
        var text = Encoding.Latin1.GetString(file).AsSpan();
        if (!PemEncoding.TryFind(text, out _))
        {
            return [file];
        }

        List<ReadOnlyMemory<byte>> blocks = [];
        while (PemEncoding.TryFind(text, out var fields))
        {
            if (text[fields.Label].SequenceEqual(label))
            {
                blocks.Add(Convert.FromBase64String(text[fields.Base64Data].ToString()));
            }

            text = text[fields.Location.End..];
        }

        return blocks;
    }
}
