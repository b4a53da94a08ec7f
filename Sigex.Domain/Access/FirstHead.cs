using Sigex.Domain.Parties;

namespace Sigex.Domain.Access;

/// <summary>The first head of an organisation, who may always do everything in it (contract 2.1, 2.2, 4.7.9).</summary>
public static class FirstHead
{
    /// <summary>Extended key usages that say so: of NCA and of BTSD.</summary>
    public static readonly IReadOnlyList<string> Oids = ["1.2.398.3.3.4.1.2.1", "1.2.398.3.17.3.3"];

    public static bool Is(Caller.Employee employee) => employee.Authorities.Any(Oids.Contains);
}
