namespace Sigex.Domain.Certificates.Revocation;

/// <summary>Where a certificate says that the lists and deltas of its issuer lie (RFC 5280, 4.2.1.13 and 4.2.1.15).</summary>
public static class ListAddresses
{
    private const int Most = 8;

    /// <summary>The addresses as they are written, without repetition. They are hints and may be anything (rule NET-03).</summary>
    public static IReadOnlyList<string> NamedIn(Certificate certificate) =>
        [.. DistributionPoint.WholeOf(certificate)
            .SelectMany(point => point.Name!.Full)
            .Where(name => name.Kind == GeneralName.Uri)
            .Select(name => name.Text)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Take(Most)];
}
