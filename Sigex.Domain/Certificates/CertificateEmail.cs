namespace Sigex.Domain.Certificates;

/// <summary>An e-mail address out of a certificate: a proposal, and only where it is plainly one address (rule IDN-05).</summary>
internal static class CertificateEmail
{
    private const int Longest = 254;
    private const int LongestLocalPart = 64;

    public static string? Of(Certificate certificate)
    {
        var inSubject = certificate.Subject.Only(Oid.EmailAddress);
        var address = inSubject ?? certificate.SubjectAlternativeNames.FirstOrDefault(name => name.Type == "rfc822Name")?.Value;
        return address is not null && IsAddress(address) ? address : null;
    }

    private static bool IsAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return text.Length <= Longest
            && at is > 0 and <= LongestLocalPart
            && IsDotted(text[..at], IsLetterOfLocalPart)
            && text[(at + 1)..] is var host && host.Contains('.', StringComparison.Ordinal)
            && IsDotted(host, letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
    }

    private static bool IsDotted(string text, Func<char, bool> isAllowed) =>
        text.Split('.').All(part => part.Length > 0 && part[0] != '-' && part[^1] != '-' && part.All(isAllowed));

    private static bool IsLetterOfLocalPart(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || "_-+'&=!#$%*/?^`{|}~".Contains(letter, StringComparison.Ordinal);
}
