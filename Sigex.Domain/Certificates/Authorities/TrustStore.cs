using System.Collections.Concurrent;

namespace Sigex.Domain.Certificates.Authorities;

/// <summary>The certificates that we trust, and those that lead to them. Never filled from a file that is being checked.</summary>
public sealed class TrustStore(IReadOnlyList<Certificate> anchors, IReadOnlyList<Certificate> intermediates)
{
    public static readonly TrustStore Empty = new([], []);

    private readonly HashSet<string> _anchorPins = [.. anchors.Select(anchor => anchor.Sha256)];
    private readonly HashSet<string> _pins = [.. anchors.Concat(intermediates).Select(known => known.Sha256)];

    // Only pairs of our own certificates are kept, so it cannot grow by what others send.
    private readonly ConcurrentDictionary<(string Lower, string Upper), bool> _signatures = new();

    /// <summary>Where a path must end.</summary>
    public IReadOnlyList<Certificate> Anchors { get; } = anchors;

    /// <summary>Certificates of authorities below the anchors, which signatures do not bring along.</summary>
    public IReadOnlyList<Certificate> Intermediates { get; } = intermediates;

    /// <summary>Authorities of certificates that stand in no table of ours: SHA-256 pin to code, such as <c>nca</c>.</summary>
    public IReadOnlyDictionary<string, string> Authorities { get; init; } = new Dictionary<string, string>();

    internal bool Holds(Certificate certificate) => _pins.Contains(certificate.Sha256);

    public bool IsAnchor(Certificate certificate) => _anchorPins.Contains(certificate.Sha256);

    /// <summary>
    /// The code of the authority to which a path belongs, told by the certificates above the target from below; null where
    /// the issuer is none of ours although the root is (rule: "Certificate issuer is unknown").
    /// </summary>
    /// <remarks>Under an anchor that the operator pinned without naming its authority everything counts as <c>nca</c>.</remarks>
    public string? AuthorityOf(IReadOnlyList<Certificate> path)
    {
        foreach (var certificate in path.Skip(1))
        {
            if (Authorities.TryGetValue(certificate.Sha256, out var code))
            {
                return code;
            }

            if (KnownAnchors.ByPin(certificate.Sha256) is { } known)
            {
                return certificate == path[1] || Holds(path[1]) ? known.Authority?.Code : null;
            }
        }

        return CertificationAuthority.Nca.Code;
    }

    /// <summary>Does the key of the upper certificate confirm the lower one? Remembered where both are ours.</summary>
    internal bool HasSigned(Certificate upper, Certificate lower) =>
        Holds(upper) && Holds(lower)
            ? _signatures.GetOrAdd((lower.Sha256, upper.Sha256), _ => upper.HasSigned(lower))
            : upper.HasSigned(lower);
}

/// <summary>What the installation trusts now.</summary>
public interface ITrustStore
{
    TrustStore Current { get; }
}
