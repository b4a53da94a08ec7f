using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Paths;

/// <summary>Certificate policies along a path: RFC 5280, 6.1 with the graph of RFC 9618 in place of the tree (rule X509-08).</summary>
internal sealed class PolicyGraph(PathQuestion question)
{
    private const int MostNodes = 1_000;

    private Dictionary<string, PolicyNode>? _level = new() { [Oid.AnyPolicy] = new PolicyNode(Oid.AnyPolicy, []) };
    private int _nodes;
    private int _explicit;
    private int _mapping;
    private int _any;

    /// <param name="path">Target first, anchor last.</param>
    /// <returns>The user-constrained policies; empty where none is left and none was asked for.</returns>
    /// <exception cref="RefusedException">An explicit policy is asked for and none is left, or an extension breaks its rules.</exception>
    public IReadOnlyList<string> Process(IReadOnlyList<Certificate> path)
    {
        var length = path.Count - 1;
        _explicit = question.ExplicitPolicy ? 0 : length + 1;
        _mapping = question.InhibitPolicyMapping ? 0 : length + 1;
        _any = question.InhibitAnyPolicy ? 0 : length + 1;
        if (question.Rules.AnchorIsBound)
        {
            Constrain(PolicyExtensions.Of(path[^1]));
        }

        for (var i = length - 1; i >= 0; i--)
        {
            var extensions = PolicyExtensions.Of(path[i]);
            Descend(extensions.Policies, _any > 0 || (i > 0 && path[i].IsSelfIssued));
            Refuse.If(_explicit == 0 && _level is null, ReadingRefusals.BadExtension);
            if (i > 0)
            {
                Prepare(path[i], extensions);
            }
            else
            {
                _explicit = extensions.RequireExplicit == 0 ? 0 : Math.Max(0, _explicit - 1);
            }
        }

        var policies = UserConstrained();
        Refuse.If(_explicit == 0 && policies.Count == 0, ReadingRefusals.BadExtension);
        return policies;
    }

    // 6.1.3 (d) and (e).
    private void Descend(IReadOnlyList<string>? policies, bool isAnyHeeded)
    {
        if (policies is null || _level is null)
        {
            _level = null;
            return;
        }

        var above = _level;
        var level = new Dictionary<string, PolicyNode>();
        foreach (var policy in policies.Where(policy => policy != Oid.AnyPolicy))
        {
            var parents = ThatExpect(above, policy);
            if (parents.Count == 0 && above.TryGetValue(Oid.AnyPolicy, out var any))
            {
                parents.Add(any);
            }

            Add(level, policy, parents);
        }

        if (isAnyHeeded && policies.Contains(Oid.AnyPolicy))
        {
            foreach (var policy in above.Values.SelectMany(node => node.Expected).Distinct().ToList())
            {
                Add(level, policy, ThatExpect(above, policy));
            }
        }

        _level = level.Count == 0 ? null : level;
    }

    private static List<PolicyNode> ThatExpect(Dictionary<string, PolicyNode> level, string policy) =>
        [.. level.Values.Where(node => node.Expected.Contains(policy))];

    private void Add(Dictionary<string, PolicyNode> level, string policy, IReadOnlyList<PolicyNode> parents)
    {
        if (parents.Count > 0 && level.TryAdd(policy, new PolicyNode(policy, parents)))
        {
            Refuse.If(++_nodes > MostNodes, ReadingRefusals.LimitExceeded);
        }
    }

    // 6.1.4 (a), (b), (h), (i) and (j).
    private void Prepare(Certificate authority, PolicyExtensions extensions)
    {
        Map(extensions.Mappings);
        if (!authority.IsSelfIssued)
        {
            (_explicit, _mapping, _any) = (Math.Max(0, _explicit - 1), Math.Max(0, _mapping - 1), Math.Max(0, _any - 1));
        }

        Constrain(extensions);
    }

    private void Map(IReadOnlyList<(string Issuer, string Subject)> mappings)
    {
        Refuse.If(mappings.Any(pair => pair.Issuer == Oid.AnyPolicy || pair.Subject == Oid.AnyPolicy), ReadingRefusals.BadExtension);
        if (_level is null)
        {
            return;
        }

        foreach (var mapping in mappings.GroupBy(pair => pair.Issuer, pair => pair.Subject))
        {
            if (_mapping == 0)
            {
                _level.Remove(mapping.Key);
                continue;
            }

            if (!_level.ContainsKey(mapping.Key) && _level.TryGetValue(Oid.AnyPolicy, out var any))
            {
                Add(_level, mapping.Key, any.Parents);
            }

            if (_level.TryGetValue(mapping.Key, out var node))
            {
                node.Expected = [.. mapping];
            }
        }

        _level = _level.Count == 0 ? null : _level;
    }

    private void Constrain(PolicyExtensions extensions)
    {
        _explicit = Math.Min(_explicit, extensions.RequireExplicit ?? _explicit);
        _mapping = Math.Min(_mapping, extensions.InhibitMapping ?? _mapping);
        _any = Math.Min(_any, extensions.InhibitAny ?? _any);
    }

    // 6.1.5 (g): what the authorities allow, told by the nodes right below an any-policy, cut with what the user wants.
    private IReadOnlyList<string> UserConstrained()
    {
        var allowed = new HashSet<string>();
        var seen = new HashSet<PolicyNode>();
        var open = new Stack<PolicyNode>(_level?.Values ?? Enumerable.Empty<PolicyNode>());
        if (_level?.ContainsKey(Oid.AnyPolicy) == true)
        {
            allowed.Add(Oid.AnyPolicy);
        }

        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }

            if (node.Policy != Oid.AnyPolicy && node.Parents.Any(parent => parent.Policy == Oid.AnyPolicy))
            {
                allowed.Add(node.Policy);
            }

            foreach (var parent in node.Parents)
            {
                open.Push(parent);
            }
        }

        if (question.InitialPolicies.Count == 0 || question.InitialPolicies.Contains(Oid.AnyPolicy))
        {
            return [.. allowed];
        }

        return allowed.Contains(Oid.AnyPolicy) ? question.InitialPolicies : [.. allowed.Intersect(question.InitialPolicies)];
    }
}
