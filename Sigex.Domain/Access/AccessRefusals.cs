using Sigex.Domain.Kernel;

namespace Sigex.Domain.Access;

/// <summary>How a closed door answers (contract 13.2).</summary>
public static class AccessRefusals
{
    public static readonly Refusal AuthenticationRequired = new("Authentication required");
    public static readonly Refusal AccessDenied = new("Access denied");

    /// <summary>An employee is in no access block that he would need.</summary>
    public static readonly Refusal NotEnoughAuthorities = new("Not enough authorities");

    /// <summary>A person asks for something of an organisation.</summary>
    public static readonly Refusal NoOrganization = new("User does not represent an organization");
}
