using Sigex.Domain.Parties;

namespace Sigex.Domain.Documents.Settings;

/// <summary>The rules which the first signer sets for everybody who comes after (contract 4.1).</summary>
public sealed record DocumentSettings
{
    public static readonly DocumentSettings Open = new();

    public bool Private { get; init; }

    /// <summary>How many signatures the document takes; zero means any number.</summary>
    public int SignaturesLimit { get; init; }

    public bool SwitchToPrivateAfterLimitReached { get; init; }

    public bool UniqueIin { get; init; }

    public bool UniqueBin { get; init; }

    public bool StrictSignersRequirements { get; init; }

    public bool SequentialSignersRequirements { get; init; }

    public IReadOnlyList<SignerRequirement> SignersRequirements { get; init; } = [];

    public bool PublicDuringPreregistration { get; init; }

    public int PublicWhileLessThanSignatures { get; init; }

    public IReadOnlyList<AccessRule> DocumentAccess { get; init; } = [];

    public bool ForceArchive { get; init; }

    /// <summary>Milliseconds that the body stays in the temporary storage; zero means it is not kept.</summary>
    public long TempStorageAfterRegistration { get; init; }
}

/// <summary>Who may sign (contract 4.2): all given fields hold together. At least one is given.</summary>
public sealed record SignerRequirement
{
    public Iin? Iin { get; init; }

    public Bin? Bin { get; init; }

    public IReadOnlyList<string> Authorities { get; init; } = [];

    /// <summary><c>nca</c>, <c>btsd</c> or <c>npk</c>.</summary>
    public string? CertificationAuthority { get; init; }
}

/// <summary>To whom else a private document is open (contract 4.4). At least one field is given.</summary>
public sealed record AccessRule(Iin? Iin, Bin? Bin);
