using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Infrastructure.Trust;

/// <summary>Certificates on disk, one file each, and the pins that the operator added in <c>pins.txt</c>.</summary>
/// <remarks>
/// A file counts only while its SHA-256 is a pin (rule X509-01), so whoever can write here without knowing the product
/// still adds no trust. Every change is a rename, so a reader meets whole files only.
/// </remarks>
internal sealed class TrustFolder(string path)
{
    private readonly string _pins = Path.Combine(path, "pins.txt");

    /// <summary>Changes whenever a file is added, replaced or removed.</summary>
    public DateTime Stamp => Directory.Exists(path) ? Directory.GetLastWriteTimeUtc(path) : DateTime.MinValue;

    public IReadOnlyList<TrustedCertificate> Read()
    {
        if (!Directory.Exists(path))
        {
            return [];
        }

        var ownPins = OwnPins();
        List<TrustedCertificate> trusted = [];
        foreach (var file in Directory.EnumerateFiles(path, "*.cer").Order(StringComparer.Ordinal))
        {
            var content = File.ReadAllBytes(file);
            if (!Reading.Try(() => Certificate.Read(content)).IsRefused(out _, out var certificate)
                && IsPinned(certificate.Sha256, ownPins))
            {
                trusted.Add(new TrustedCertificate(certificate, KnownAnchors.ByPin(certificate.Sha256)));
            }
        }

        return trusted;
    }

    public IReadOnlySet<string> OwnPins() => File.Exists(_pins)
        ? File.ReadAllLines(_pins).Select(line => line.Trim()).Where(line => line.Length > 0).ToHashSet()
        : [];

    public static bool IsPinned(string sha256, IReadOnlySet<string> ownPins) =>
        KnownAnchors.ByPin(sha256) is not null || ownPins.Contains(sha256);

    public bool Holds(string sha256) => File.Exists(FileOf(sha256));

    public void Add(Certificate certificate) => Write(FileOf(certificate.Sha256), certificate.Encoded.Span);

    public void AddPin(string sha256)
    {
        var pins = OwnPins().Append(sha256).Distinct().Order(StringComparer.Ordinal);
        Write(_pins, System.Text.Encoding.ASCII.GetBytes(string.Join('\n', pins) + "\n"));
    }

    private string FileOf(string sha256) => Path.Combine(path, $"{sha256}.cer");

    private void Write(string target, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(path);
        var draft = $"{target}.{Guid.NewGuid():N}";
        using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, target, overwrite: true);
    }
}
