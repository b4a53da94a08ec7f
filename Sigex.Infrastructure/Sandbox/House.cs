using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Sandbox.Certificates;

namespace Sigex.Infrastructure.Sandbox;

/// <summary>The whole toy world: two families of authorities and the people whom they certified.</summary>
internal sealed class House(IReadOnlyList<Family> families, IReadOnlyList<Inhabitant> inhabitants)
{
    /// <summary>How long after its start the certificate of the revoked person was revoked.</summary>
    private static readonly TimeSpan BeforeRevocation = TimeSpan.FromDays(10);

    public IReadOnlyList<Family> Families { get; } = families;

    public IReadOnlyList<Inhabitant> Inhabitants { get; } = inhabitants;

    /// <summary>Everything that has a key and a certificate.</summary>
    public IEnumerable<Holder> Everybody =>
    [
        .. Families.SelectMany(family =>
            new[] { family.Root, family.Authority, family.StatusResponder, family.TimestampAuthority }),
        .. Inhabitants.Select(inhabitant => inhabitant.Holder),
    ];

    public Family this[SandboxAlgorithm algorithm] => Families.First(family => family.Algorithm == algorithm);

    /// <summary>Was this certificate issued here?</summary>
    public bool Knows(Family family, ReadOnlySpan<byte> serial)
    {
        foreach (var holder in Everybody)
        {
            if (holder.Certificate.Serial.AsSpan().SequenceEqual(serial))
            {
                return holder.Certificate.Issuer.AsSpan().SequenceEqual(family.Authority.Certificate.Subject);
            }
        }

        return false;
    }

    /// <summary>What this family has revoked, and since when.</summary>
    public IEnumerable<(IssuedCertificate Certificate, DateTimeOffset Since)> RevokedBy(Family family) =>
        from inhabitant in Inhabitants
        where inhabitant.Member.State == SandboxState.Revoked && inhabitant.Holder.Key.Kind == family.Algorithm
        let certificate = inhabitant.Holder.Certificate
        select (certificate, certificate.NotBefore + BeforeRevocation);
}
