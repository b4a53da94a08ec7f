namespace Sigex.Domain.Certificates.Paths.Names;

/// <summary>Mail addresses and their subtrees: a mailbox, a host, or with a leading dot a domain (RFC 5280, 4.2.1.10).</summary>
internal static class MailName
{
    /// <summary>One part, an at sign and a host.</summary>
    public static bool IsOne(string mail) => Split(mail) is { } parts && HostName.IsOne(parts.Host);

    public static bool IsBase(string subtree) =>
        subtree.Contains('@') ? IsOne(subtree) : HostName.IsOne(subtree.StartsWith('.') ? subtree[1..] : subtree);

    public static bool Holds(string mail, string subtree)
    {
        if (Split(mail) is not { } parts)
        {
            return false;
        }

        // The local part counts letter by letter, the host does not (RFC 5280, 7.5).
        return Split(subtree) is { } mailbox
            ? mailbox.Local == parts.Local && mailbox.Host.Equals(parts.Host, StringComparison.OrdinalIgnoreCase)
            : Subtree.HoldsDomain(parts.Host, subtree);
    }

    private static (string Local, string Host)? Split(string mail) =>
        mail.LastIndexOf('@') is var at and > 0 && at < mail.Length - 1 && !mail[..at].Contains('@')
            ? (mail[..at], mail[(at + 1)..])
            : null;
}
