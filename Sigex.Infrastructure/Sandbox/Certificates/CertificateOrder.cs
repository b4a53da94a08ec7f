namespace Sigex.Infrastructure.Sandbox.Certificates;

/// <summary>What a certificate shall say besides its keys.</summary>
internal sealed record CertificateOrder
{
    /// <summary>DER of the Name.</summary>
    public required byte[] Subject { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset NotAfter { get; init; }

    public required IReadOnlyList<Extension> Extensions { get; init; }
}

/// <summary>Value is the content of the OCTET STRING.</summary>
internal sealed record Extension(string Oid, bool IsCritical, byte[] Value);
