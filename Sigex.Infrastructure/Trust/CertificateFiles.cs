using System.Security.Cryptography;
using System.Text;

namespace Sigex.Infrastructure.Trust;

/// <summary>Finds certificates in files and folders that a person names, in DER or PEM.</summary>
internal static class CertificateFiles
{
    private const int MostBytes = 1 << 20;

    /// <summary>Each candidate with the name of its file; whether it is a certificate is not known yet.</summary>
    public static IEnumerable<(string File, byte[] Encoded)> In(string path)
    {
        if (!Directory.Exists(path))
        {
            return InFile(path);
        }

        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".cer" or ".crt" or ".der" or ".pem")
            .Order(StringComparer.Ordinal)
            .SelectMany(InFile);
    }

    private static IEnumerable<(string File, byte[] Encoded)> InFile(string path)
    {
        var name = Path.GetFileName(path);
        if (new FileInfo(path).Length > MostBytes)
        {
            return [(name, [])];
        }

        var content = File.ReadAllBytes(path);
        return Decode(content) is { Count: > 0 } found ? found.Select(one => (name, one)) : [(name, content)];
    }

    private static List<byte[]> Decode(byte[] content)
    {
        List<byte[]> found = [];
        if (content is [0x30, ..])
        {
            return found;
        }

        var text = Encoding.ASCII.GetString(content).AsSpan();
        while (PemEncoding.TryFind(text, out var fields))
        {
            if (text[fields.Label] is "CERTIFICATE")
            {
                found.Add(Convert.FromBase64String(text[fields.Base64Data].ToString()));
            }

            text = text[fields.Location.End..];
        }

        return found;
    }
}
