using System.Security.Cryptography;
using System.Text;

namespace Sigex.Tests.Vectors;

/// <summary>PEM blocks of a suite's files, with the text around them that the sources like to write.</summary>
internal static class Pem
{
    /// <summary>The blocks with this label; a file without any block is taken as DER.</summary>
    public static IReadOnlyList<byte[]> Blocks(byte[] file, params string[] labels)
    {
        var all = All(Encoding.Latin1.GetString(file)).ToList();
        return all.Count == 0 ? [file] : [.. all.Where(block => labels.Contains(block.Label)).Select(block => block.Der)];
    }

    public static byte[] Der(byte[] file) => All(Encoding.Latin1.GetString(file)).Select(block => block.Der).FirstOrDefault(file);

    public static IEnumerable<(string Label, byte[] Der)> All(string text)
    {
        var rest = text;
        while (PemEncoding.TryFind(rest, out var fields))
        {
            yield return (rest[fields.Label], Convert.FromBase64String(rest[fields.Base64Data]));
            rest = rest[fields.Location.End..];
        }
    }
}
