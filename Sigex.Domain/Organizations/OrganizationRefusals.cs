using Sigex.Domain.Kernel;

namespace Sigex.Domain.Organizations;

/// <summary>What organisations and their information systems may be refused (contract 13.2, 13.7).</summary>
public static class OrganizationRefusals
{
    /// <summary>Its organisation has switched this key off.</summary>
    public static readonly Refusal SystemDisabled = new("TLS certificate used for authentication was disabled", "LOG-11");

    /// <summary>No certificate, a weak key, or the key of another organisation.</summary>
    public static readonly Refusal CertificateUnusable =
        new("One of the provided TLS certificates can not be used for authentication", "11.3");
}
