using System.Globalization;

namespace Sigex.Infrastructure.Outgoing;

/// <summary>Reads the text of an address that came from outside, and refuses whatever a lenient reader would repair.</summary>
/// <remarks>
/// Rule NET-04. <see cref="Uri"/> alone is no gate: it lower-cases, decodes, drops tabs and turns <c>0x7f.1</c> into
/// 127.0.0.1, which are the very things to be refused.
/// </remarks>
internal static class StrictAddress
{
    private const int MostBytes = 1024;

    /// <summary>Null where the text is no address that we would ever call.</summary>
    public static Origin? Read(string text)
    {
        if (text.Length > MostBytes || text.Any(letter => letter is <= ' ' or >= '\x7F' or '\\' or '#' or '@'))
        {
            return null;
        }

        var (scheme, usualPort) = text switch
        {
            _ when text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) => ("http", 80),
            _ when text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) => ("https", 443),
            _ => (null, 0),
        };
        if (scheme is null)
        {
            return null;
        }

        var rest = text[(scheme.Length + 3)..];
        var end = rest.IndexOfAny(['/', '?']);
        var server = end < 0 ? rest : rest[..end];
        var colon = server.IndexOf(':', StringComparison.Ordinal);
        var host = (colon < 0 ? server : server[..colon]).ToLowerInvariant();
        var port = colon < 0 ? usualPort : PortIn(server[(colon + 1)..]);
        return port is { } number && IsName(host) ? new Origin(scheme, host, number) : null;
    }

    private static int? PortIn(string text) =>
        text is { Length: > 0 and <= 5 } && text[0] != '0' && text.All(char.IsAsciiDigit)
            && int.Parse(text, CultureInfo.InvariantCulture) is <= 65535 and var port
                ? port
                : null;

    // Letters, digits and hyphens in labels; the last label has a letter, so no number in any notation is a name.
    private static bool IsName(string host)
    {
        var labels = host.Split('.');
        return host.Length <= 253
            && labels.Length > 1
            && labels.All(IsLabel)
            && labels[^1].Any(char.IsAsciiLetter)
            && !labels[^1].StartsWith("0x", StringComparison.Ordinal);
    }

    private static bool IsLabel(string label) =>
        label is { Length: > 0 and <= 63 }
        && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        && label[0] != '-'
        && label[^1] != '-'
        && !label.StartsWith("xn--", StringComparison.Ordinal);
}
