using Sigex.Domain.Parties;

namespace Sigex.Domain.Documents.Settings;

/// <summary>To whom else a private document is open (contract 4.4). At least one field is given.</summary>
public sealed record AccessRule(Iin? Iin, Bin? Bin)
{
    internal bool IsSound => Iin is not null || Bin is not null;
}
