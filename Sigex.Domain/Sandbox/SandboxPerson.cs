using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Sandbox;

/// <summary>One key of one invented person.</summary>
public sealed record SandboxPerson
{
    /// <summary>Names the key, for example <c>head-gost</c>.</summary>
    public required string Key { get; init; }

    /// <summary>As the certificate has it: family name and given name.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Null for an individual.</summary>
    public string? Organization { get; init; }

    public required SandboxRole Role { get; init; }

    public required SandboxState State { get; init; }

    public required SandboxAlgorithm Algorithm { get; init; }

    /// <summary>What content must be hashed with before this key signs it.</summary>
    public required DigestAlgorithm DigestAlgorithm { get; init; }
}

public enum SandboxRole
{
    Individual,
    Head,

    /// <summary>An employee with the right to sign.</summary>
    Signatory,
    Employee,
}

public enum SandboxState
{
    Good,
    Revoked,
    Expired,
}

public enum SandboxAlgorithm
{
    /// <summary>GOST 34.10-2015, 512 bits.</summary>
    Gost,
    Rsa,
}
