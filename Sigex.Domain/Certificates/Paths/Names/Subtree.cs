using System.Numerics;

namespace Sigex.Domain.Certificates.Paths.Names;

/// <summary>Is a name inside a subtree (RFC 5280, 4.2.1.10)?</summary>
internal static class Subtree
{
    /// <summary>The kinds whose subtrees are understood; a name of another constrained kind refuses the path (rule X509-07).</summary>
    public static bool IsSupported(int kind) =>
        kind is GeneralName.DirectoryName or GeneralName.Mail or GeneralName.Host or GeneralName.Uri or GeneralName.Ip;

    /// <summary>Can the base be one at all? What cannot be is refused before any name is compared with it.</summary>
    public static bool IsSound(GeneralName subtree, PathRuleSet rules) => subtree.Kind switch
    {
        GeneralName.Ip => subtree.Content.Length is 8 or 32 && HasMask(subtree.Content.Span),
        GeneralName.Host => subtree.Content.IsEmpty || (subtree.Text is { } host && HostName.IsOne(WithoutPeriod(host, rules))),
        GeneralName.Uri => subtree.Text is { } domain && HostName.IsOne(domain.TrimStart('.')) && !domain.StartsWith("..", StringComparison.Ordinal),
        GeneralName.Mail => subtree.Text is { } mail && MailName.IsBase(mail),
        _ => true,
    };

    /// <param name="name">A name of the same kind as the subtree.</param>
    /// <param name="subtree">Where it must lie, or must not.</param>
    /// <param name="isExcluded">A wildcard lies in an excluded subtree already where one of the names it stands for does.</param>
    public static bool Holds(GeneralName name, GeneralName subtree, bool isExcluded) => name.Kind switch
    {
        GeneralName.DirectoryName => name.Directory!.IsWithin(subtree.Directory!),
        GeneralName.Host => HoldsHost(name.Text!, subtree.Text!, isExcluded),
        GeneralName.Mail => MailName.Holds(name.Text!, subtree.Text!),
        GeneralName.Uri => UriHost.Of(name.Text!) is { } host && HoldsDomain(host, subtree.Text!),
        GeneralName.Ip => HoldsAddress(name.Content.Span, subtree.Content.Span),
        _ => false,
    };

    /// <summary>A host exactly, or with a leading dot everything below it: mail and URI.</summary>
    public static bool HoldsDomain(string host, string subtree) =>
        subtree.StartsWith('.')
            ? host.EndsWith(subtree, StringComparison.OrdinalIgnoreCase)
            : host.Equals(subtree, StringComparison.OrdinalIgnoreCase);

    private static string WithoutPeriod(string host, PathRuleSet rules) =>
        rules is { TakesLeadingPeriods: true, ProfileIsBinding: false } && host is ['.', not '.', ..] ? host[1..] : host;

    // "Any DNS name that can be constructed by adding labels to the left."
    private static bool HoldsHost(string host, string subtree, bool isExcluded) =>
        subtree.Length == 0
        || host.Equals(subtree, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(subtree.StartsWith('.') ? subtree : "." + subtree, StringComparison.OrdinalIgnoreCase)
        || (isExcluded && host.StartsWith("*.", StringComparison.Ordinal) && subtree.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase));

    private static bool HoldsAddress(ReadOnlySpan<byte> address, ReadOnlySpan<byte> subtree)
    {
        if (subtree.Length != 2 * address.Length)
        {
            return false;
        }

        for (var i = 0; i < address.Length; i++)
        {
            if (((address[i] ^ subtree[i]) & subtree[address.Length + i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    // RFC 4632: ones, then zeros.
    private static bool HasMask(ReadOnlySpan<byte> subtree)
    {
        var mask = subtree[(subtree.Length / 2)..];
        var number = new BigInteger(mask, isUnsigned: true, isBigEndian: true);
        var zeros = number.IsZero ? mask.Length * 8 : (int)BigInteger.TrailingZeroCount(number);
        return (number >> zeros) == (BigInteger.One << ((mask.Length * 8) - zeros)) - 1;
    }
}
