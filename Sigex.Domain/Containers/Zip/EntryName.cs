using System.Text;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Containers.Zip;

/// <summary>The name of an entry: text, shown encoded, and never a path on our disk (rules ZIP-01, ZIP-02).</summary>
internal static class EntryName
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <exception cref="RefusedException">Not UTF-8, empty, absolute, with a drive, a way upwards or a control character.</exception>
    public static string Read(ReadOnlySpan<byte> bytes)
    {
        string name;
        try
        {
            name = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            throw new RefusedException(ContainerRefusals.EntryNotAllowed, fault);
        }

        Refuse.If(
            name.Length == 0 || name.Contains('\\', StringComparison.Ordinal) || name.Any(char.IsControl),
            ContainerRefusals.EntryNotAllowed);
        Refuse.If(name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0]), ContainerRefusals.EntryNotAllowed);

        // A directory ends with a slash; an empty segment anywhere else is an absolute name or a second spelling.
        var segments = (name[^1] == '/' ? name[..^1] : name).Split('/');
        Refuse.If(segments.Any(segment => segment is "" or "." or ".."), ContainerRefusals.EntryNotAllowed);
        return name;
    }

    /// <summary>Under which two names are one to some file system or reader.</summary>
    public static string Folded(string name)
    {
        try
        {
            return name.TrimEnd('/').Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        }
        catch (ArgumentException fault)
        {
            // Code points that stand for nothing.
            throw new RefusedException(ContainerRefusals.EntryNotAllowed, fault);
        }
    }
}
