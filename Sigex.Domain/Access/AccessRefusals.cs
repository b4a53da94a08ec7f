using Sigex.Domain.Kernel;

namespace Sigex.Domain.Access;

/// <summary>How a closed door answers (contract 13.2).</summary>
public static class AccessRefusals
{
    public static readonly Refusal AuthenticationRequired = new("Authentication required");
    public static readonly Refusal AccessDenied = new("Access denied");
}
