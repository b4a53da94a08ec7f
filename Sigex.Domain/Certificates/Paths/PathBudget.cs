using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Paths;

/// <summary>How much one validation may cost, the paths of list issuers included (security 2.2).</summary>
/// <param name="mostNameComparisons">How often a name may be held against a subtree.</param>
internal sealed class PathBudget(int mostNameComparisons)
{
    private const int MostIssuersOfLists = 4;

    private int _candidates;
    private int _signatures;
    private int _comparisons;
    private int _depth;

    public bool MayTryCandidate() => ++_candidates <= Limits.Default.PathCandidates;

    public bool MayCheckSignature() => ++_signatures <= Limits.Default.PathSignatureChecks;

    public bool MayCompareNames() => ++_comparisons <= mostNameComparisons;

    /// <summary>Goes into the path of the issuer of a list; the issuers of lists about issuers of lists are soon too many.</summary>
    public bool TryDescend()
    {
        if (_depth == MostIssuersOfLists)
        {
            return false;
        }

        _depth++;
        return true;
    }

    public void Ascend() => _depth--;
}
