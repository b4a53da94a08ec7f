using Sigex.Domain.Certificates;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Organizations;

/// <summary>To whom of its own an organisation opens something (contract 11.3). Any one match is enough.</summary>
public sealed record AccessBlock
{
    public const int MaxIins = 200;

    public const int MaxAuthorities = 50;

    /// <summary>What an organisation has that never said anything: the first head and nobody else.</summary>
    public static readonly AccessBlock OfFirstHead = new() { Authorities = [Oid.FirstHead] };

    /// <summary>Role OIDs of employees.</summary>
    public IReadOnlyList<string> Authorities { get; init; } = [];

    public IReadOnlyList<Iin> Iins { get; init; } = [];

    /// <summary>Places in the list of TLS certificates, from 0.</summary>
    public IReadOnlyList<int> TlsCertificatesIndices { get; init; } = [];

    /// <summary>The first head is in every block, whatever it names (contract 2.1, 11.3).</summary>
    public bool Admits(Iin iin, IReadOnlyList<string> authorities) =>
        authorities.Any(oid => oid is Oid.FirstHead or Oid.BtsdFirstHead || Authorities.Contains(oid)) || Iins.Contains(iin);

    public bool Admits(int certificate) => TlsCertificatesIndices.Contains(certificate);

    /// <summary>The same block with the authority of the first head in it (contract 11.3).</summary>
    public AccessBlock WithFirstHead() =>
        Authorities.Contains(Oid.FirstHead) ? this : this with { Authorities = [Oid.FirstHead, .. Authorities] };
}

/// <summary>The access blocks of an organisation (contract 11.3). One that was never given holds the first head alone.</summary>
public sealed record AccessBlocks
{
    public static readonly AccessBlocks OfFirstHead = new();

    public AccessBlock DocumentsAccess { get; init; } = AccessBlock.OfFirstHead;

    public AccessBlock DocumentsList { get; init; } = AccessBlock.OfFirstHead;

    public AccessBlock DocumentsSettings { get; init; } = AccessBlock.OfFirstHead;

    public AccessBlock PackagesAccess { get; init; } = AccessBlock.OfFirstHead;

    public AccessBlock PackagesList { get; init; } = AccessBlock.OfFirstHead;

    public AccessBlock PackagesSettings { get; init; } = AccessBlock.OfFirstHead;

    public AccessBlock OrganizationSettings { get; init; } = AccessBlock.OfFirstHead;
}
