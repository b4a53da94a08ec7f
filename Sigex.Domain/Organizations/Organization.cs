using Sigex.Domain.Parties;

namespace Sigex.Domain.Organizations;

/// <summary>An organisation that somebody has signed or logged in for (contract 1.1). Nobody registers one by hand.</summary>
public sealed class Organization
{
    /// <summary>Certificates of information systems (contract 1.7).</summary>
    public const int MaxTlsCertificates = 20;

    private readonly List<TlsCertificate> _tlsCertificates = [];

    private Organization(Bin bin, DateTimeOffset appearedAt)
    {
        Bin = bin;
        AppearedAt = appearedAt;
    }

    public Bin Bin { get; }

    public DateTimeOffset AppearedAt { get; }

    /// <summary>Last saving of the settings; null where they were never saved.</summary>
    public DateTimeOffset? ModifiedAt { get; private set; }

    /// <summary>The keys of its information systems; access blocks name them by their place, from 0.</summary>
    public IReadOnlyList<TlsCertificate> TlsCertificates => [.. _tlsCertificates.OrderBy(certificate => certificate.Position)];

    /// <summary>To whom of its own it opens its documents, packages and settings.</summary>
    public AccessBlocks Access { get; private set; } = AccessBlocks.OfFirstHead;

    public int Revision { get; private set; }

    public static Organization Appear(Bin bin, DateTimeOffset now) => new(bin, now);

    /// <summary>Puts the whole list in the place of the old one. That they are sound and enough is asked before.</summary>
    public void ReplaceTlsCertificates(IReadOnlyList<TlsCertificate> certificates, DateTimeOffset now)
    {
        _tlsCertificates.Clear();
        _tlsCertificates.AddRange(certificates.Select((certificate, position) => certificate.At(position)));
        Touch(now);
    }

    /// <summary>Puts all blocks in the place of the old ones. That their indices fit the list is asked before.</summary>
    public void ChangeAccess(AccessBlocks access, DateTimeOffset now)
    {
        Access = access;
        Touch(now);
    }

    private void Touch(DateTimeOffset now)
    {
        ModifiedAt = now;
        Revision++;
    }
}

/// <summary>Where organisations live between two requests.</summary>
public interface IOrganizationRegistry
{
    Task<Organization?> FindAsync(Bin bin, CancellationToken cancellation);

    /// <exception cref="Kernel.StaleChangeException">Somebody changed it meanwhile, or another organisation has one of the keys.</exception>
    Task StoreAsync(Organization organization, CancellationToken cancellation);

    /// <summary>Makes a record of an organisation that has none. Of two at a time one does, and both are right.</summary>
    Task AppearAsync(Bin bin, DateTimeOffset now, CancellationToken cancellation);
}
