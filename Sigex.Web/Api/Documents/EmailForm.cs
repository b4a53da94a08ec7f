namespace Sigex.Web.Api.Documents;

/// <summary>
/// The form of an address (RFC 5321, 4.1.2 and 4.5.3.1): a local part of dot-joined atoms and a domain of labels. Quoted
/// parts, comments, display names and address literals are left out on purpose; nobody needs them here, and they are
/// how a second address is smuggled in.
/// </summary>
internal static class EmailForm
{
    private const int MaxLength = 254;
    private const int MaxLocal = 64;
    private const int MaxLabel = 63;
    private const string AtomSigns = "!#$%&'*+-/=?^_`{|}~";

    public static bool Fits(string address)
    {
        var at = address.LastIndexOf('@');
        return address.Length <= MaxLength
            && at is > 0 and <= MaxLocal
            && address[..at].Split('.').All(IsAtom)
            && address[(at + 1)..].Split('.') is { Length: > 1 } labels
            && labels.All(IsLabel);
    }

    // Letters beyond ASCII are allowed by RFC 6531 and 5890.
    private static bool IsAtom(string atom) =>
        atom.Length > 0 && atom.All(sign => char.IsLetterOrDigit(sign) || AtomSigns.Contains(sign));

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabel
        && label[0] != '-' && label[^1] != '-'
        && label.All(sign => char.IsLetterOrDigit(sign) || sign == '-');
}
