namespace Sigex.Domain.Certificates.Paths;

/// <summary>Extended key usage along a path (RFC 5280, 4.2.1.12): an authority that names purposes limits those below it.</summary>
internal static class PathPurposes
{
    private const string Any = "2.5.29.37.0";

    /// <param name="path">Target first, anchor last; the anchor is not asked.</param>
    /// <param name="purpose">What is wanted; null asks for nothing.</param>
    public static bool Allow(IReadOnlyList<Certificate> path, string? purpose) =>
        purpose is null
        || path.SkipLast(1).All(certificate =>
            certificate.ExtendedKeyUsages.Count == 0
            || certificate.ExtendedKeyUsages.Contains(purpose)
            || certificate.ExtendedKeyUsages.Contains(Any));
}
