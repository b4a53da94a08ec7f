using Sigex.Domain.Certificates;

namespace Sigex.Infrastructure.Authorities;

/// <summary>An authority that lives in this very program and is trusted while it does: the sandbox.</summary>
internal interface INeighbour
{
    IReadOnlyList<Certificate> Anchors { get; }

    IReadOnlyList<Certificate> Intermediates { get; }

    /// <summary>Null while the program listens nowhere, as in a command.</summary>
    Uri? StatusResponder { get; }

    Uri? TimestampAuthority { get; }

    /// <summary>Where the revocation list of one of its authorities lies; null for anybody else, and while nobody listens.</summary>
    Uri? RevocationListOf(Certificate issuer);
}
