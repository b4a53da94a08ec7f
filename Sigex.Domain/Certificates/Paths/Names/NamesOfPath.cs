using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Paths.Names;

/// <summary>Name constraints along a path (RFC 5280, 6.1.3 b and c, 6.1.4 g; rule X509-07).</summary>
/// <remarks>The permitted sets intersect and the excluded ones unite, so every name is held against each authority above it apart.</remarks>
internal sealed class NamesOfPath(PathRuleSet rules, PathBudget budget)
{
    /// <param name="path">Target first, anchor last.</param>
    /// <exception cref="RefusedException">An extension cannot be read, or the comparing would take too long.</exception>
    public bool Hold(IReadOnlyList<Certificate> path)
    {
        // It constrains nobody there, and must be readable all the same (rule X509-06).
        _ = NameConstraints.Of(path[0], rules);
        for (var upper = path.Count - 1; upper > 0; upper--)
        {
            var isFree = upper == path.Count - 1 && !rules.AnchorIsBound;
            if (!isFree && NameConstraints.Of(path[upper], rules) is { } constraints && !HoldBelow(path, upper, constraints))
            {
                return false;
            }
        }

        return true;
    }

    private bool HoldBelow(IReadOnlyList<Certificate> path, int upper, NameConstraints constraints)
    {
        for (var lower = 0; lower < upper; lower++)
        {
            // What an authority issued to itself on the way is not asked (6.1.3 b).
            var isAsked = lower == 0 || !path[lower].IsSelfIssued;
            if (isAsked && !ConstrainedNames.Of(path[lower], lower == 0).TrueForAll(name => Holds(name, constraints)))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(GeneralName name, NameConstraints constraints)
    {
        var permitted = OfKind(constraints.Permitted, name);
        var excluded = OfKind(constraints.Excluded, name);
        if (permitted.Count == 0 && excluded.Count == 0)
        {
            return true;
        }

        return Subtree.IsSupported(name.Kind)
            && ConstrainedNames.IsSound(name)
            && !excluded.Exists(subtree => Subtree.Holds(name, subtree, isExcluded: true))
            && (permitted.Count == 0 || permitted.Exists(subtree => Subtree.Holds(name, subtree, isExcluded: false)));
    }

    private List<GeneralName> OfKind(IReadOnlyList<GeneralName> subtrees, GeneralName name)
    {
        var same = new List<GeneralName>();
        foreach (var subtree in subtrees)
        {
            Refuse.If(!budget.MayCompareNames(), ReadingRefusals.LimitExceeded);
            if (subtree.Kind == name.Kind)
            {
                same.Add(subtree);
            }
        }

        return same;
    }
}
