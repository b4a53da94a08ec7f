using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Signatures.Xml.Canonical;

// RFC 3986, 3
//   URI-reference = [ scheme ":" ] [ "//" authority ] path [ "?" query ] [ "#" fragment ]

/// <summary>A value of xml:base, taken apart to be joined with another (Canonical XML 1.1, 2.4). Pure arithmetic on text.</summary>
/// <remarks>Nothing is ever fetched from such an address, and it need not be one.</remarks>
internal sealed record BaseReference
{
    // No honest address is longer, and the values of many levels are joined one after another.
    private const int MostCharacters = 4_096;

    private string? Scheme { get; init; }

    private string? Authority { get; init; }

    private string Path { get; init; } = "";

    private string? Query { get; init; }

    /// <summary>The function join-URI-References: RFC 3986, 5.2 with the changes that the recommendation makes.</summary>
    /// <exception cref="RefusedException">One of the values is longer than any address.</exception>
    public static string Join(string outer, string inner)
    {
        Refuse.If(outer.Length > MostCharacters || inner.Length > MostCharacters, XmlRefusals.LimitExceeded);
        return Read(inner).Under(Read(outer)).ToString();
    }

    /// <summary>RFC 3986, 5.2.4: leading <c>../</c> stay, slashes in a row are one, and a last <c>..</c> gets its slash.</summary>
    public static string WithoutDots(string path)
    {
        var isAbsolute = path.StartsWith('/');
        var kept = new List<string>();
        var isFolder = false;
        foreach (var segment in path.Split('/'))
        {
            isFolder = segment is "" or "." or "..";
            if (segment == ".." && kept is [.., not ".."])
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (segment is not ("" or "." or "..") || (segment == ".." && !isAbsolute))
            {
                kept.Add(segment);
            }
        }

        return (isAbsolute ? "/" : "") + string.Join('/', kept) + (isFolder && kept.Count > 0 ? "/" : "");
    }

    public override string ToString() =>
        (Scheme is null ? "" : Scheme + ":") + (Authority is null ? "" : "//" + Authority) + Path + (Query is null ? "" : "?" + Query);

    // RFC 3986, 5.2.2; the fragment was dropped while reading, and the scheme of the outer value may be absent.
    private BaseReference Under(BaseReference outer)
    {
        if (Scheme is not null)
        {
            return this with { Path = WithoutDots(Path) };
        }

        if (Authority is not null)
        {
            return this with { Scheme = outer.Scheme, Path = WithoutDots(Path) };
        }

        return outer with
        {
            Path = Path.Length == 0 ? outer.Folder : WithoutDots(Path.StartsWith('/') ? Path : outer.Merged(Path)),
            Query = Path.Length == 0 ? Query ?? outer.Query : Query,
        };
    }

    // A last ".." is a folder, though it does not say so.
    private string Folder => Path == ".." || Path.EndsWith("/..", StringComparison.Ordinal) ? Path + "/" : Path;

    // RFC 3986, 5.2.3
    private string Merged(string relative) => Authority is not null && Path.Length == 0
        ? "/" + relative
        : Folder[..(Folder.LastIndexOf('/') + 1)] + relative;

    // RFC 3986, appendix B
    private static BaseReference Read(string text)
    {
        var (rest, _) = Cut(text, '#');
        (rest, var query) = Cut(rest, '?');
        string? scheme = null;
        if (rest.IndexOfAny([':', '/']) is var colon and > 0 && rest[colon] == ':')
        {
            (scheme, rest) = (rest[..colon], rest[(colon + 1)..]);
        }

        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            return new BaseReference { Scheme = scheme, Path = rest, Query = query };
        }

        var slash = rest.IndexOf('/', 2);
        var end = slash < 0 ? rest.Length : slash;
        return new BaseReference { Scheme = scheme, Authority = rest[2..end], Path = rest[end..], Query = query };
    }

    private static (string Before, string? Behind) Cut(string text, char at) =>
        text.IndexOf(at) is var index and >= 0 ? (text[..index], text[(index + 1)..]) : (text, null);
}
