namespace Sigex.Domain.Certificates.Authorities;

/// <summary>The certificates that we trust, and those that lead to them. Never filled from a file that is being checked.</summary>
public sealed class TrustStore(IReadOnlyList<Certificate> anchors, IReadOnlyList<Certificate> intermediates)
{
    public static readonly TrustStore Empty = new([], []);

    /// <summary>Where a path must end.</summary>
    public IReadOnlyList<Certificate> Anchors { get; } = anchors;

    /// <summary>Certificates of authorities below the anchors, which signatures do not bring along.</summary>
    public IReadOnlyList<Certificate> Intermediates { get; } = intermediates;
}

/// <summary>What the installation trusts now.</summary>
public interface ITrustStore
{
    TrustStore Current { get; }
}
