using Sigex.Domain.Certificates.Authorities;
using Sigex.Infrastructure.Authorities;

namespace Sigex.Infrastructure.Trust;

/// <summary>What the installation trusts: the pinned files of the trust folder, and the sandbox where it is on.</summary>
/// <remarks>The folder is read again when it has changed, so an import needs no restart.</remarks>
internal sealed class FileTrustStore(
    TrustFolder folder, AuthorityOptions options, IEnumerable<INeighbour> neighbours) : ITrustStore
{
    private readonly Lock _gate = new();
    private DateTime _stamp;
    private TrustStore? _current;

    public TrustStore Current
    {
        get
        {
            lock (_gate)
            {
                var stamp = folder.Stamp;
                if (_current is null || stamp != _stamp)
                {
                    // The stamp was taken first: a change during the reading is seen by the next question.
                    _current = Load();
                    _stamp = stamp;
                }

                return _current;
            }
        }
    }

    private TrustStore Load()
    {
        var trusted = folder.Read().Where(one => options.TestAnchors || !one.IsForTests).ToLookup(one => one.IsAnchor);
        return new TrustStore(
            [.. trusted[true].Select(one => one.Certificate), .. neighbours.SelectMany(one => one.Anchors)],
            [.. trusted[false].Select(one => one.Certificate), .. neighbours.SelectMany(one => one.Intermediates)]);
    }
}
