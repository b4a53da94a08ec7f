namespace Sigex.Domain.Certificates.Paths;

/// <summary>One policy at one depth (RFC 9618, 3.2). It may have several parents, which keeps the graph small where a tree explodes.</summary>
internal sealed class PolicyNode(string policy, IReadOnlyList<PolicyNode> parents)
{
    public string Policy { get; } = policy;

    public IReadOnlyList<PolicyNode> Parents { get; } = parents;

    /// <summary>Policies that would satisfy this one in the next certificate.</summary>
    public HashSet<string> Expected { get; set; } = [policy];
}
